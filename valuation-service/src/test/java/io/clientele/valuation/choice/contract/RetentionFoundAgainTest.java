package io.clientele.valuation.choice.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.fact.ContractSaid;
import io.clientele.valuation.fact.Fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Customers of a known retention, who begin on any day and leave on any day of a period: what fits may see and what they must
 * foresee both tell that retention, within what chance does to so many decisions.
 */
class RetentionFoundAgainTest {

    private static final double RETENTION = 0.8;
    private static final int CUSTOMERS = 40_000;
    private static final double STANDARD_ERRORS = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate CALIBRATION_END = LocalDate.of(2002, 12, 31);
    private static final LocalDate HOLD_OUT_END = LocalDate.of(2004, 12, 31);

    private final Random random = new Random(1);
    private final SplitContracts split =
            new SplitContracts(CALIBRATION_END, HOLD_OUT_END, ZoneOffset.UTC, Period.parse("P1Y"));

    @Test
    void itIsTheSameInTheCalibrationAndInTheHoldOut() {
        int span = (int) (CALIBRATION_END.toEpochDay() - FIRST_DAY.toEpochDay()) + 1;
        for (int i = 0; i < CUSTOMERS; i++) {
            underContractSince(FIRST_DAY.plusDays(random.nextInt(span)));
        }
        split.end();
        var seen = split.calibration();
        told("the calibration", seen.renewals(), seen.decisions());
        var holdOut = split.holdOut();
        long lost = holdOut.cases().stream()
                .filter(each -> each.of().renewed() < each.of().due())
                .mapToLong(ContractHoldOut.Counted::customers)
                .sum();
        told("the hold-out", holdOut.renewed(), holdOut.renewed() + lost);
    }

    private static void told(String where, long renewals, long decisions) {
        double error = Math.sqrt(RETENTION * (1 - RETENTION) / decisions);
        assertThat(decisions).as(where).isGreaterThan(CUSTOMERS / 2);
        assertThat((double) renewals / decisions).as(where).isCloseTo(RETENTION, within(STANDARD_ERRORS * error));
    }

    /** Whoever does not renew at a close has left on some day of the year before it. */
    private void underContractSince(LocalDate first) {
        int year = 0;
        while (random.nextDouble() < RETENTION) {
            year++;
        }
        var started = fact(UUID.randomUUID(), "CONTRACT_STARTED", first, null);
        split.add(started);
        var end = first.plusYears(year).plusDays(1 + random.nextInt(365));
        if (!end.isAfter(HOLD_OUT_END)) {
            split.add(fact(started.customerId(), "CONTRACT_ENDED", end, started.id()));
        }
    }

    private static Fact fact(UUID customer, String kind, LocalDate day, UUID about) {
        var at = Instant.parse(day + "T12:00:00Z");
        return new Fact(
                customer,
                UUID.randomUUID(),
                kind,
                null,
                at,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                ContractSaid.nothing(about));
    }
}
