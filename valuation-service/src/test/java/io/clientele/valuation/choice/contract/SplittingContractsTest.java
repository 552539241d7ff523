package io.clientele.valuation.choice.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.choice.contract.ContractHoldOut.Case;
import io.clientele.valuation.fact.ContractSaid;
import io.clientele.valuation.fact.Fact;

import static org.assertj.core.api.Assertions.assertThat;

/** Which decisions on a renewal fits may see, and which they must foresee. */
class SplittingContractsTest {

    private static final LocalDate CALIBRATION_END = LocalDate.of(2003, 6, 30);
    private static final LocalDate HOLD_OUT_END = LocalDate.of(2005, 6, 30);

    private final UUID customer = UUID.randomUUID();
    private final Fact started = fact("CONTRACT_STARTED", "2000-03-01", null, null);

    @Test
    void whoStaysHasRenewedEveryTimeThatWasDue() {
        assertThat(seen(started)).containsExactly(new Case(3, 2, 2));
    }

    @Test
    void whoEndsAtACloseHasNotRenewedAtIt() {
        assertThat(seen(started, ended("2004-03-01"))).containsExactly(new Case(3, 2, 0));
        assertThat(seen(started, ended("2005-03-01"))).containsExactly(new Case(3, 2, 1));
    }

    @Test
    void whoEndsWithinAPeriodLeavesAtItsClose() {
        assertThat(seen(started, ended("2003-09-01"))).containsExactly(new Case(3, 2, 0));
        assertThat(seen(started, ended("2005-05-01")))
                .as("at a close that the hold-out does not reach")
                .containsExactly(new Case(3, 2, 2));
    }

    @Test
    void whoLeavesInAPeriodStillOpenAtTheEndOfTheCalibrationDecidesInTheHoldOut() {
        var split = split(started, ended("2003-05-01"));
        assertThat(cases(split)).containsExactly(new Case(3, 2, 0));
        assertThat(split.calibration().renewals()).isEqualTo(3);
        assertThat(split.calibration().decisions()).isEqualTo(3);
        var term = fact("CONTRACT_STARTED", "2000-03-01", null, LocalDate.of(2003, 5, 31));
        assertThat(seen(term)).containsExactly(new Case(3, 2, 0));
    }

    @Test
    void aTermThatRunsOutInTheHoldOutIsForeseenAndOneOfTheCalibrationIsSeen() {
        var term = fact("CONTRACT_STARTED", "2000-03-01", null, LocalDate.of(2004, 2, 29));
        assertThat(seen(term)).containsExactly(new Case(3, 2, 0));
        var over = fact("CONTRACT_STARTED", "2000-03-01", null, LocalDate.of(2003, 2, 28));
        var split = split(over);
        assertThat(split.holdOut().customers()).isZero();
        assertThat(split.calibration().leftAt(3)).isOne();
    }

    @Test
    void aLapsedContractThatIsRenewedInTheHoldOutAndJoinsTheRunningOneChangesNotSinceWhenThatRuns() {
        var lapsed = fact("CONTRACT_STARTED", "1998-01-01", null, LocalDate.of(1999, 12, 31));
        var renewed = renewed(lapsed, LocalDate.of(2000, 1, 1));
        assertThat(split(lapsed, started).calibration().leftAt(2)).isOne();
        assertThat(seen(lapsed, started, renewed)).containsExactly(new Case(3, 2, 2));
        assertThat(seen(lapsed, started, renewed, ended("2004-03-01")))
                .as("under contract by the other one")
                .containsExactly(new Case(3, 2, 2));
    }

    @Test
    void whoHasLeftInAnOpenPeriodAndIsRenewedInTheHoldOutHasStayed() {
        var lapsed = fact("CONTRACT_STARTED", "2000-03-01", null, LocalDate.of(2003, 4, 30));
        assertThat(seen(lapsed, renewed(lapsed, LocalDate.of(2003, 5, 1)))).containsExactly(new Case(3, 2, 2));
        assertThat(seen(lapsed, renewed(lapsed, LocalDate.of(2003, 9, 1))))
                .as("for a term that begins long after")
                .containsExactly(new Case(3, 2, 0));
    }

    /** Without two days in between it would have been under contract for two years on 1 March 2005. */
    @Test
    void daysWithoutAContractInTheHoldOutBeginTheSpellLater() {
        var first = fact("CONTRACT_STARTED", "2003-03-01", null, LocalDate.of(2004, 2, 29));
        var next = fact("CONTRACT_STARTED", "2004-03-03", null, LocalDate.of(2005, 3, 2));
        assertThat(seen(first, next)).containsExactly(new Case(0, 2, 1));
    }

    @Test
    void whatBeginsAfterTheCalibrationTakesNoPart() {
        var split = split(fact("CONTRACT_STARTED", "2003-07-01", null, null));
        assertThat(split.holdOut().customers()).isZero();
        assertThat(split.calibration().customers()).isZero();
    }

    @Test
    void withoutADecisionInTheHoldOutNothingIsForeseen() {
        var split =
                new SplitContracts(CALIBRATION_END, CALIBRATION_END.plusDays(90), ZoneOffset.UTC, Period.parse("P1Y"));
        split.add(started);
        split.end();
        assertThat(split.holdOut().customers()).isZero();
        assertThat(split.calibration().customers()).isOne();
    }

    @Test
    void theCalibrationKnowsNothingOfTheHoldOut() {
        var tenures = split(started, ended("2003-09-01")).calibration();
        assertThat(tenures.renewals()).isEqualTo(3);
        assertThat(tenures.decisions()).isEqualTo(3);
    }

    private static List<Case> seen(Fact... facts) {
        return cases(split(facts));
    }

    private static List<Case> cases(SplitContracts split) {
        return split.holdOut().cases().stream().map(ContractHoldOut.Counted::of).toList();
    }

    private static SplitContracts split(Fact... facts) {
        var split = new SplitContracts(CALIBRATION_END, HOLD_OUT_END, ZoneOffset.UTC, Period.parse("P1Y"));
        for (var fact : facts) {
            split.add(fact);
        }
        split.end();
        return split;
    }

    private Fact ended(String day) {
        return fact("CONTRACT_ENDED", day, started.id(), null);
    }

    /** In the hold-out. */
    private Fact renewed(Fact start, LocalDate termFrom) {
        return fact("CONTRACT_RENEWED", "2003-09-01", start.id(), termFrom, LocalDate.of(2009, 12, 31));
    }

    private Fact fact(String kind, String day, UUID about, LocalDate termTo) {
        return fact(kind, day, about, null, termTo);
    }

    private Fact fact(String kind, String day, UUID about, LocalDate termFrom, LocalDate termTo) {
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
                new ContractSaid(about, termFrom, termTo, null, null));
    }
}
