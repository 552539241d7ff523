package io.clientele.valuation.model.fit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.fact.ContractSaid;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometricFit;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulliFit;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.Purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** From journal entries to what models of contracts and of opportunities are fitted to. */
class WhatFitsLearnFromTest {

    private static final int[] REGULAR = {1000, 631, 468, 382, 326, 289, 262, 241};
    private static final int[][] DONORS = {
        {6, 6, 1203}, {5, 6, 728}, {4, 6, 512}, {3, 6, 357}, {2, 6, 234}, {1, 6, 129}, {5, 5, 335}, {4, 5, 284},
        {3, 5, 225}, {2, 5, 173}, {1, 5, 119}, {4, 4, 240}, {3, 4, 181}, {2, 4, 155}, {1, 4, 78}, {3, 3, 322},
        {2, 3, 255}, {1, 3, 129}, {2, 2, 613}, {1, 2, 277}, {1, 1, 1091}, {0, 0, 3464}
    };

    @Test
    void contractsOfAPublishedCohortGiveItsPublishedParameters() {
        var spells = new ContractSpells(LocalDate.of(2007, 6, 30), ZoneOffset.UTC, Period.parse("P1Y"));
        for (int year = 1; year < REGULAR.length; year++) {
            for (int i = REGULAR[year]; i < REGULAR[year - 1]; i++) {
                contract(spells, "2000-03-01", "%d-02-28".formatted(2000 + year));
            }
        }
        for (int i = 0; i < 241; i++) {
            contract(spells, "2000-03-01", null);
        }
        var fit = ShiftedBetaGeometricFit.fit(spells.tenures(), FitProgress.UNWATCHED);
        assertThat(fit.model().alpha()).isCloseTo(0.704, within(1e-3));
        assertThat(fit.model().beta()).isCloseTo(1.182, within(1e-3));
        assertThat(fit.customers()).isEqualTo(1_000);
    }

    @Test
    void aSecondContractBesideTheFirstIsNoTenureOfItsOwnAndWhoComesBackBeginsAnother() {
        var customer = UUID.randomUUID();
        var first = started(customer, "2000-01-01", null);
        var beside = started(customer, "2000-06-01", null);
        var facts = List.of(
                first,
                beside,
                about(first, "CONTRACT_ENDED", "2001-01-01", null),
                about(beside, "CONTRACT_ENDED", "2002-01-01", null),
                started(customer, "2004-01-01", null));
        assertThat(left(facts, 2)).isOne();
        assertThat(tenures(facts).customers()).isEqualTo(2);
    }

    @Test
    void aTermThatIsOverAndWasNotRenewedIsTheEndOfATenure() {
        var customer = UUID.randomUUID();
        var lapsed = started(customer, "2000-01-01", "2001-12-31");
        assertThat(left(List.of(lapsed), 2)).isOne();
        var endedLater = about(lapsed, "CONTRACT_ENDED", "2002-03-01", null);
        assertThat(left(List.of(lapsed, endedLater), 2)).isOne();
        var renewed = about(lapsed, "CONTRACT_RENEWED", "2001-12-01", "2009-12-31");
        assertThat(left(List.of(lapsed, renewed), 2)).isZero();
        var anew = started(customer, "2002-01-01", "2003-12-31");
        assertThat(left(List.of(lapsed, anew), 4)).isOne();
        var later = started(customer, "2003-01-01", "2009-12-31");
        assertThat(left(List.of(lapsed, later), 2)).isOne();
        assertThat(tenures(List.of(lapsed, later)).customers()).isEqualTo(2);
    }

    @Test
    void asLongAsAPeriodIsOpenNobodyHasDecidedOnIt() {
        var start = started(UUID.randomUUID(), "2000-01-01", null);
        var facts = List.of(start, about(start, "CONTRACT_ENDED", "2003-12-31", null));
        var open = tenures(facts, LocalDate.of(2003, 12, 31));
        assertThat(open.customers()).isOne();
        assertThat(open.renewals()).isEqualTo(3);
        assertThat(open.decisions()).isEqualTo(3);
        var closed = tenures(facts, LocalDate.of(2004, 1, 1));
        assertThat(closed.leftAt(4)).isOne();
        assertThat(closed.decisions()).isEqualTo(4);
    }

    @Test
    void aContractThatEndedBeforeItStartedIsNoTenure() {
        var moved = started(UUID.randomUUID(), "2000-03-01", null);
        assertThat(tenures(List.of(about(moved, "CONTRACT_ENDED", "2000-02-01", null), moved))
                        .customers())
                .isZero();
    }

    @Test
    void yearlyDonationsGiveThePublishedParameters() {
        var count = new OpportunityCount(LocalDate.of(2001, 12, 31), CalendarPeriod.YEAR);
        for (int[] row : DONORS) {
            var gifts = gifts(row[0], row[1]);
            for (int i = 0; i < row[2]; i++) {
                count.add(gifts);
            }
        }
        var fit = BetaGeometricBetaBernoulliFit.fit(count.histories(), FitProgress.UNWATCHED);
        assertThat(fit.customers()).isEqualTo(11_104);
        assertThat(fit.logLikelihood()).isCloseTo(-33_225.58, within(0.01));
        assertThat(fit.model().alpha()).isCloseTo(1.2035, within(1.3e-3));
    }

    @Test
    void aYearThatIsNotOverIsNoOpportunityYet() {
        var count = new OpportunityCount(LocalDate.of(2001, 12, 30), CalendarPeriod.YEAR);
        count.add(List.of(new Purchase(LocalDate.of(2000, 5, 1), BigDecimal.ONE)));
        assertThat(count.histories().customers()).isZero();
        count.add(gifts("1999-05-01", "2000-05-01", "2000-06-01", "2000-07-01", "2001-05-01"));
        assertThat(count.histories().customers()).isOne();
        assertThat(count.purchasesPerPeriod()).isEqualTo(3);
    }

    private static List<Purchase> gifts(String... days) {
        return Stream.of(days)
                .map(day -> new Purchase(LocalDate.parse(day), BigDecimal.ONE))
                .toList();
    }

    /** Of so many gifts after 1995 the last one is in year t_x. */
    private static List<Purchase> gifts(int frequency, int recency) {
        return Stream.concat(
                        Stream.of(1995),
                        Stream.iterate(0, i -> i < frequency, i -> i + 1)
                                .map(i -> 1995 + (i == frequency - 1 ? recency : i + 1)))
                .map(year -> new Purchase(LocalDate.of(year, 11, 15), BigDecimal.TEN))
                .toList();
    }

    private static void contract(ContractSpells spells, String from, String to) {
        var start = started(UUID.randomUUID(), from, null);
        spells.add(start);
        if (to != null) {
            spells.add(about(start, "CONTRACT_ENDED", to, null));
        }
    }

    /** How many left at the close of a period, looked at from the middle of 2007. */
    private static long left(List<Fact> facts, int period) {
        return tenures(facts).leftAt(period);
    }

    private static Tenures tenures(List<Fact> facts) {
        return tenures(facts, LocalDate.of(2007, 6, 30));
    }

    private static Tenures tenures(List<Fact> facts, LocalDate calibrationEnd) {
        var spells = new ContractSpells(calibrationEnd, ZoneOffset.UTC, Period.parse("P1Y"));
        facts.forEach(spells::add);
        return spells.tenures();
    }

    private static Fact started(UUID customer, String day, String termTo) {
        return fact(customer, "CONTRACT_STARTED", day, new ContractSaid(null, null, date(termTo), null, null));
    }

    private static Fact about(Fact start, String kind, String day, String termTo) {
        return fact(start.customerId(), kind, day, new ContractSaid(start.id(), null, date(termTo), null, null));
    }

    private static LocalDate date(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Fact fact(UUID customer, String kind, String day, ContractSaid said) {
        var at = Instant.parse(day + "T12:00:00Z");
        return new Fact(customer, UUID.randomUUID(), kind, null, at, at, null, null, null, null, null, null, said);
    }
}
