package io.clientele.valuation.whatif;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

@Schema(
        name = "SupposedEntry",
        description =
                "A journal entry that nobody posted: the countable properties of `POST /interactions`, in base currency")
record SupposedEntry(
        @Schema(
                description =
                        "PURCHASE and RETURN move revenue; CONTACT, SERVICE_CASE, COMPLAINT, MARKETING_TOUCH count for"
                                + " activities, and any other kind of the journal by its cost alone",
                required = true,
                examples = "PURCHASE")
        @NotNull
        SupposedKind kind,

        @Schema(description = "When it happens, not after asOf. Default: asOf", examples = "2026-01-31T09:30:00Z")
        Instant occurredAt,

        @Schema(description = "The way by which customer and company meet", examples = "WEB")
        SupposedChannel channel,

        @Schema(description = "PURCHASE and RETURN: net amount; or say lines") @Valid
        Money amount,

        @Schema(description = "Cost of goods on a purchase, direct cost to serve elsewhere") @Valid
        Money cost,

        @Schema(
                description = "How long it takes; service minutes of a service case",
                minimum = "0",
                maximum = "527040",
                examples = "12")
        @Min(0)
        @Max(527_040)
        Integer durationMinutes,

        @Schema(description = "PURCHASE and RETURN: what is bought or taken back", maxItems = 500) @Size(max = 500)
        List<@NotNull @Valid SupposedLine> lines) {

    /** PostgreSQL keeps microseconds, and so do real entries. */
    SupposedEntry {
        occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    boolean trade() {
        return kind.trade();
    }

    boolean itemised() {
        return trade() && lines != null && !lines.isEmpty();
    }

    /** Net of discounts: as said, or Σ quantity × unit price − discount; null where nothing is paid. */
    BigDecimal netAmount() {
        if (!trade()) {
            return null;
        }
        return amount != null ? amount.amount() : listAmount().subtract(discount());
    }

    BigDecimal listAmount() {
        return itemised() ? sum(l -> l.quantity().multiply(l.unitPrice().amount())) : null;
    }

    BigDecimal discount() {
        return itemised()
                ? sum(l -> l.discount() == null ? BigDecimal.ZERO : l.discount().amount())
                : null;
    }

    /** As said; of a purchase also Σ quantity × unit cost, when every line has one. */
    BigDecimal knownCost() {
        if (cost != null) {
            return cost.amount();
        }
        boolean itemised = kind == SupposedKind.PURCHASE && itemised();
        return itemised && lines.stream().allMatch(l -> l.unitCost() != null)
                ? sum(l -> l.quantity().multiply(l.unitCost().amount()))
                : null;
    }

    private BigDecimal sum(Function<SupposedLine, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
