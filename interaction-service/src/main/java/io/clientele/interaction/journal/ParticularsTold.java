package io.clientele.interaction.journal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.UUID;

import io.clientele.contracts.InteractionState.Attribute;
import io.clientele.contracts.InteractionState.Contract;
import io.clientele.contracts.InteractionState.Particulars;
import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.journal.said.part.AttributeSaid;
import io.clientele.interaction.journal.said.part.ContractSaid;

/** What the world is told of the particulars of single kinds; nothing of a person. */
final class ParticularsTold {

    private static final Particulars NOTHING =
            new Particulars(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private ParticularsTold() {}

    /**
     * Null when there is nothing to tell.
     *
     * @param about under the id that stays, see {@link Subjects}; null when it is about nothing
     */
    static Particulars of(RecordInteraction said, UUID about) {
        var told = new Particulars(
                about,
                said.dueDate(),
                said.paidDate(),
                said.referredCustomerId(),
                said.campaign(),
                InteractionEvents.name(said.response()),
                InteractionEvents.name(said.severity()),
                InteractionEvents.name(said.cause()),
                said.step() == null ? null : InteractionEvents.name(said.step().to()),
                satisfaction(said.attributes()),
                said.nps(),
                said.kept(),
                said.points() == null ? null : said.points().number(),
                contract(said.contract(), said.exchangeRate()),
                attributes(said.attributes()));
        return told.equals(NOTHING) ? null : told;
    }

    private static BigDecimal satisfaction(List<AttributeSaid> attributes) {
        return attributes == null
                ? null
                : attributes.stream()
                        .map(each -> each.perceived().subtract(each.expected()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(attributes.size()), MathContext.DECIMAL64);
    }

    private static List<Attribute> attributes(List<AttributeSaid> attributes) {
        return attributes == null
                ? null
                : attributes.stream()
                        .map(each -> new Attribute(each.name(), each.expected(), each.perceived()))
                        .toList();
    }

    private static Contract contract(ContractSaid said, BigDecimal rate) {
        return said == null
                ? null
                : new Contract(
                        said.termFrom(),
                        said.termTo(),
                        InteractionEvents.based(said.recurringAmount(), rate),
                        said.recurringPeriod(),
                        InteractionEvents.based(said.exposure(), rate),
                        InteractionEvents.name(said.endReason()));
    }
}
