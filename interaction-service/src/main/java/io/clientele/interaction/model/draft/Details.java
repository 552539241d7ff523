package io.clientele.interaction.model.draft;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.ComplaintState;
import io.clientele.interaction.model.EndReason;
import io.clientele.interaction.model.SupportType;

/**
 * What single kinds say, each in a part of its own; a part is null where the kind has none.
 *
 * @param about the entry that this one is about, see {@link Named}
 * @param kept whether a promise was kept
 */
public record Details(
        UUID about,
        Swap exchange,
        Support support,
        Pledge promise,
        Preference preference,
        Intelligence intelligence,
        Terms contract,
        Step step,
        Points points,
        Boolean kept) {

    public static final Details NONE = new Details(null, null, null, null, null, null, null, null, null, null);

    /** What was given for what; a difference in price is a purchase or a return of its own. */
    public record Swap(String product, String replacement, BigDecimal quantity) {}

    /** What we gave away to help a customer sell or try. */
    public record Support(SupportType type, String item, BigDecimal quantity) {}

    /** What we promised by when (the promise itself is the entry's subject), and to whom. */
    public record Pledge(Instant dueAt, String to) {}

    /** What a customer likes: a name such as {@code contact time}, and what was learned about it. */
    public record Preference(String name, String value) {}

    /** What a customer told of the market. */
    public record Intelligence(String competitor, String product, Amount price) {}

    /** Where a complaint goes; by when it is to be resolved now; how satisfied the customer is after it, from 0 to 10. */
    public record Step(ComplaintState to, Instant resolveBy, BigDecimal satisfaction) {}

    /** Loyalty points; those that are earned can be used until they expire, which null means never. */
    public record Points(Integer number, Instant expiresAt) {}

    /** The terms of a contract as they stand after the entry. The period is ISO 8601, such as P1M. */
    public record Terms(
            LocalDate from,
            LocalDate to,
            Amount recurringAmount,
            String recurringPeriod,
            Amount exposure,
            EndReason endReason) {}
}
