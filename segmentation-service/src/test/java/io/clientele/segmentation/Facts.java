package io.clientele.segmentation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.contracts.ValuationState;

/** Events as the other services would tell them. */
public final class Facts {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Facts() {}

    public static CustomerRegistered registered(UUID id, long version, String creditGrade) {
        return new CustomerRegistered(new CustomerState(
                id,
                version,
                "COMPANY",
                List.of("CUSTOMER"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                creditGrade,
                START,
                START.plusSeconds(version)));
    }

    public static ValuationChanged prospect(UUID id, long version) {
        return valued(id, version, "0", "0", 0, null, null);
    }

    /** A customer of three purchases and long tenure. */
    public static ValuationChanged worth(UUID id, long version, String current, String future) {
        return valued(id, version, current, future, 3, START.minusSeconds(86_400L * 300), null);
    }

    public static ValuationChanged valued(
            UUID id,
            long version,
            String current,
            String future,
            int purchases,
            Instant firstPurchaseAt,
            Double discountShare) {
        var bought = purchases > 0;
        return new ValuationChanged(new ValuationState(
                id,
                version,
                START.plusSeconds(version),
                "CNY",
                new BigDecimal(current),
                BigDecimal.ZERO,
                new BigDecimal(future),
                new BigDecimal(current).add(new BigDecimal(future)),
                null,
                purchases,
                bought ? firstPurchaseAt : null,
                bought ? START.minusSeconds(purchases * 3_600L) : null,
                new BigDecimal(current),
                purchases,
                new BigDecimal(current),
                discountShare,
                true,
                new ValuationState.Model("PRIOR_RATE", 0),
                bought ? List.of() : List.of("NO_PURCHASE"),
                null));
    }
}
