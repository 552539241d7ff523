package io.clientele.interaction.model.content.care;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Severity;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft;

/** A customer is dissatisfied. What we paid to make it good is a direct cost to serve, as the handling is. */
record Complaint(Severity severity, Gap cause, String product, Amount compensation, Amount cost) implements Care {

    static Complaint of(Draft draft, Check check) {
        var particulars = draft.particulars();
        check.that(
                draft.texts().any()
                        || draft.circumstances().attachments() != null
                        || draft.money().compensation() != null
                        || particulars.severity() != null
                        || particulars.cause() != null
                        || particulars.product() != null,
                "/description",
                Check.REQUIRED,
                "Say what is wrong: in description, subject, summary or outcome, or by cause, product, severity, attachments or compensation.");
        check.text(particulars.product(), "/product", 200);
        return new Complaint(
                particulars.severity(),
                particulars.cause(),
                particulars.product(),
                draft.money().compensation(),
                draft.money().cost());
    }

    @Override
    public Figures figures() {
        return figures(compensation, cost);
    }

    static Figures figures(Amount compensation, Amount cost) {
        return Stream.of(compensation, cost)
                .filter(Objects::nonNull)
                .map(Amount::value)
                .reduce(BigDecimal::add)
                .map(Figures::ofCost)
                .orElse(Figures.NONE);
    }
}
