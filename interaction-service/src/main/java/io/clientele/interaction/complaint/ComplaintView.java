package io.clientele.interaction.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.journal.view.InteractionView;
import io.clientele.interaction.label.Coded;
import io.clientele.kit.money.Money;
import io.clientele.kit.privacy.ShowsPerson;

/** A complaint as callers see it. */
@Schema(name = "Complaint", description = "Where a complaint stands: the state of the entries about it")
public record ComplaintView(
        @Schema(
                description = "The entry that opened it",
                required = true,
                examples = "0198c0de-7a11-7000-8000-000000000007")
        UUID id,

        @Schema(description = "Grows with every step and correction", minimum = "1", examples = "1769851800000000")
        Long version,

        @Schema(description = "Whose it is", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "Where it stands") Coded state,

        @Schema(description = "Where it may go from here", maxItems = 6, examples = "[\"ACKNOWLEDGED\"]")
        List<String> next,

        @Schema(description = "How bad it is") Coded severity,

        @Schema(description = "Which of the five gaps it comes from")
        Coded cause,

        @Schema(description = "The product concerned", maxLength = 200, examples = "green-tea")
        String product,

        @Schema(description = "Who looks after it", maxLength = 200, examples = "li.na")
        String representative,

        @Schema(description = "When it was made", examples = "2026-01-31T09:30:00Z")
        Instant openedAt,

        @Schema(description = "Since when it is in its state", examples = "2026-01-31T09:30:00Z")
        Instant since,

        @Schema(description = "When it was acknowledged", examples = "2026-01-31T11:00:00Z")
        Instant acknowledgedAt,

        @Schema(description = "When it was resolved; absent once reopened", examples = "2026-02-02T11:00:00Z")
        Instant resolvedAt,

        @Schema(description = "When it was closed; absent once reopened", examples = "2026-02-03T11:00:00Z")
        Instant closedAt,

        @Schema(description = "By when it is to be acknowledged", examples = "2026-02-01T09:30:00Z")
        Instant acknowledgeBy,

        @Schema(description = "By when it is to be resolved", examples = "2026-02-03T09:30:00Z")
        Instant resolveBy,

        @Schema(description = "Whether one of these times has passed without it", examples = "false")
        boolean overdue,

        @Schema(description = "How often it was reopened", minimum = "0", examples = "0")
        int reopened,

        @Schema(description = "What was paid to make it good, by all its entries, in base currency")
        Money compensation,

        @Schema(description = "How satisfied the customer is after it", minimum = "0", maximum = "10", examples = "8")
        BigDecimal satisfaction,

        @Schema(description = "Its entries that stand, in order; with a single complaint only", maxItems = 1000)
        List<InteractionView> entries)
        implements ShowsPerson {

    static ComplaintView of(Case complaint, List<InteractionView> entries, Shown shown) {
        return new ComplaintView(
                complaint.id(),
                complaint.version(),
                complaint.customerId(),
                Coded.of(complaint.state(), shown.language()),
                complaint.state().next().stream().map(Enum::name).toList(),
                Coded.of(complaint.severity(), shown.language()),
                Coded.of(complaint.cause(), shown.language()),
                complaint.product(),
                complaint.representative(),
                complaint.openedAt(),
                complaint.since(),
                complaint.acknowledgedAt(),
                complaint.resolvedAt(),
                complaint.closedAt(),
                complaint.acknowledgeBy(),
                complaint.resolveBy(),
                complaint.overdue(shown.now()),
                complaint.reopened(),
                Money.of(complaint.compensation(), shown.currency()),
                complaint.satisfaction(),
                entries);
    }

    /** How it is shown: when, in which language, in which currency. */
    record Shown(Instant now, Locale language, String currency) {}
}
