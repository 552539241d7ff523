package io.clientele.interaction.journal.said;

import java.util.List;
import java.util.function.Function;

import io.clientele.interaction.journal.said.part.AttributeSaid;
import io.clientele.interaction.journal.said.part.ContractSaid;
import io.clientele.interaction.journal.said.part.ExchangeSaid;
import io.clientele.interaction.journal.said.part.IntelligenceSaid;
import io.clientele.interaction.journal.said.part.LineSaid;
import io.clientele.interaction.journal.said.part.PointsSaid;
import io.clientele.interaction.journal.said.part.PreferenceSaid;
import io.clientele.interaction.journal.said.part.PromiseSaid;
import io.clientele.interaction.journal.said.part.ReferenceSaid;
import io.clientele.interaction.journal.said.part.StepSaid;
import io.clientele.interaction.journal.said.part.SupportSaid;
import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.draft.Attribute;
import io.clientele.interaction.model.draft.Details;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.interaction.model.draft.Draft.Circumstances;
import io.clientele.interaction.model.draft.Draft.Keys;
import io.clientele.interaction.model.draft.Draft.MoneySaid;
import io.clientele.interaction.model.draft.Draft.Particulars;
import io.clientele.interaction.model.draft.Draft.Texts;
import io.clientele.interaction.model.draft.Line;
import io.clientele.kit.money.Money;

/** From the words of the API to those of the model. */
public final class Said {

    private Said() {}

    public static Draft draft(RecordInteraction said) {
        return new Draft(
                said.kind(),
                said.customerId(),
                reference(said.customerReference()),
                said.occurredAt(),
                reference(said.externalReference()),
                new Circumstances(
                        said.channel(),
                        said.representative(),
                        said.initiator(),
                        said.durationMinutes(),
                        said.attachments()),
                new Texts(said.subject(), said.summary(), said.description(), said.outcome()),
                money(said),
                particulars(said),
                details(said),
                said.corrects(),
                new Keys(
                        reference(said.aboutReference()),
                        reference(said.returnsReference()),
                        reference(said.correctsReference())),
                part(said.replacement(), Said::draft));
    }

    private static Reference reference(ReferenceSaid said) {
        return part(said, ReferenceSaid::reference);
    }

    private static MoneySaid money(RecordInteraction said) {
        return new MoneySaid(
                amount(said.amount()),
                amount(said.cost()),
                amount(said.tax()),
                amount(said.compensation()),
                said.exchangeRate(),
                lines(said.lines()));
    }

    private static Particulars particulars(RecordInteraction said) {
        return new Particulars(
                said.returns(),
                said.campaign(),
                said.response(),
                said.severity(),
                said.cause(),
                said.product(),
                attributes(said.attributes()),
                said.nps(),
                said.referredCustomerId(),
                said.dueDate(),
                said.paidDate());
    }

    private static Details details(RecordInteraction said) {
        return new Details(
                said.about(),
                part(said.exchange(), ExchangeSaid::swap),
                part(said.support(), SupportSaid::support),
                part(said.promise(), PromiseSaid::pledge),
                part(said.preference(), PreferenceSaid::preference),
                part(said.intelligence(), IntelligenceSaid::intelligence),
                part(said.contract(), ContractSaid::terms),
                part(said.step(), StepSaid::step),
                part(said.points(), PointsSaid::points),
                said.kept());
    }

    private static <T, R> R part(T said, Function<T, R> model) {
        return said == null ? null : model.apply(said);
    }

    private static List<Line> lines(List<LineSaid> lines) {
        return lines == null ? null : lines.stream().map(Said::line).toList();
    }

    /** A line that is null in the JSON is a line without anything. */
    private static Line line(LineSaid line) {
        return line == null
                ? new Line(null, null, null, null, null, null)
                : new Line(
                        line.product(),
                        line.category(),
                        line.quantity(),
                        amount(line.unitPrice()),
                        amount(line.unitCost()),
                        amount(line.discount()));
    }

    private static List<Attribute> attributes(List<AttributeSaid> attributes) {
        return attributes == null
                ? null
                : attributes.stream()
                        .map(each -> each == null
                                ? new Attribute(null, null, null)
                                : new Attribute(each.name(), each.expected(), each.perceived()))
                        .toList();
    }

    private static Amount amount(Money money) {
        return money == null ? null : new Amount(money.amount(), money.currency());
    }
}
