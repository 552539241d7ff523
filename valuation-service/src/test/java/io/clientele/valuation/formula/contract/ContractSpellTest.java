package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.kit.term.Term;

import static io.clientele.valuation.formula.contract.ContractEvent.Kind.CHANGED;
import static io.clientele.valuation.formula.contract.ContractEvent.Kind.ENDED;
import static io.clientele.valuation.formula.contract.ContractEvent.Kind.RENEWED;
import static io.clientele.valuation.formula.contract.ContractEvent.Kind.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

/** When a customer is under contract, and since when. */
class ContractSpellTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");
    private static final Period YEAR = Period.ofYears(1);

    private final ContractEvent lapsed = started("2010-01-01", "2011-12-31", 10.0);

    @Test
    void whoComesBackAfterALapsedTermIsUnderContractSinceThen() {
        var anew = started("2024-01-01", null, 20.0);
        var standing = ContractStanding.of(List.of(lapsed, anew), TODAY, YEAR).orElseThrow();
        assertThat(standing.since()).isEqualTo("2024-01-01");
        assertThat(standing.periods()).isEqualTo(2);
        assertThat(standing.monthly()).isEqualTo(20);
        assertThat(standing.entries()).containsExactly(anew.id());
    }

    @Test
    void aContractThatBeginsOnTheDayAfterATermGoesOnWithIt() {
        var next = started("2012-01-01", null, null);
        assertThat(ContractStanding.of(List.of(lapsed, next), TODAY, YEAR).orElseThrow())
                .satisfies(standing -> assertThat(standing.since()).isEqualTo("2010-01-01"))
                .satisfies(standing -> assertThat(standing.entries()).containsExactly(next.id()))
                .satisfies(standing -> assertThat(standing.monthly()).isNull());
    }

    @Test
    void aRenewalThatIsSignedLateForTheTermThatFollowsGoesOnAllTheSame() {
        var renewed = about(lapsed, RENEWED, "2012-02-01", "2012-01-01", "2030-12-31");
        assertThat(ContractSpell.of(List.of(lapsed, renewed), TODAY))
                .singleElement()
                .satisfies(spell -> {
                    assertThat(spell.since()).isEqualTo("2010-01-01");
                    assertThat(spell.end()).isNull();
                });
        assertThat(ContractSpell.of(List.of(lapsed), LocalDate.parse("2011-12-31")))
                .singleElement()
                .satisfies(spell -> assertThat(spell.end()).isNull());
        assertThat(ContractSpell.of(List.of(lapsed), LocalDate.parse("2012-01-01")))
                .singleElement()
                .satisfies(spell -> assertThat(spell.end()).isEqualTo("2012-01-01"));
    }

    @Test
    void aContractThatEndedBeforeItStartedNeverRan() {
        var moved = started("2024-06-01", null, 10.0);
        var before = about(moved, ENDED, "2024-05-31", null, null);
        assertThat(ContractSpell.of(List.of(before, moved), TODAY)).isEmpty();
        assertThat(ContractStanding.of(List.of(before, moved), TODAY, YEAR)).isEmpty();
        var another = started("2025-01-01", null, 20.0);
        assertThat(ContractStanding.of(List.of(before, moved, another), TODAY, YEAR)
                        .orElseThrow()
                        .monthly())
                .isEqualTo(20);
    }

    @Test
    void aContractThatEndedOnTheDayOnWhichItStartedWasOneWhateverTheHour() {
        var brief = started("2024-06-01", null, 10.0);
        var sameDay = about(brief, ENDED, "2024-06-01", null, null);
        assertThat(ContractSpell.of(List.of(sameDay, brief), TODAY))
                .isEqualTo(ContractSpell.of(List.of(brief, sameDay), TODAY))
                .singleElement()
                .satisfies(spell -> assertThat(spell.end()).isEqualTo("2024-06-01"));
    }

    @Test
    void aRenewalStatesANewTermAndWithoutALastDayItIsOpen() {
        var year = started("2020-01-01", "2020-12-31", 10.0);
        var renewed = about(year, RENEWED, "2020-12-20", "2021-01-01", null);
        assertThat(ContractSpell.of(List.of(year, renewed), TODAY))
                .singleElement()
                .satisfies(spell -> assertThat(spell.since()).isEqualTo("2020-01-01"))
                .satisfies(spell -> assertThat(spell.end()).isNull());
        assertThat(ContractStanding.of(List.of(year, renewed), TODAY, YEAR))
                .hasValueSatisfying(standing -> assertThat(standing.monthly()).isEqualTo(10))
                .hasValueSatisfying(standing -> assertThat(standing.lapses()).isNull());
        var changed = about(year, CHANGED, "2020-12-20", null, null);
        assertThat(ContractSpell.of(List.of(year, changed), TODAY))
                .as("a change without a last day leaves it as it was")
                .singleElement()
                .satisfies(spell -> assertThat(spell.end()).isEqualTo("2021-01-01"));
    }

    @Test
    void itBeginsWithItsTermAndNotWhenItIsSigned() {
        var ahead = signed("2019-11-15", "2020-01-01", "2020-12-31");
        assertThat(ContractSpell.of(List.of(ahead), TODAY))
                .singleElement()
                .satisfies(spell -> assertThat(spell.since()).isEqualTo("2020-01-01"))
                .satisfies(spell -> assertThat(spell.leftAt(YEAR)).isOne());
        var between = LocalDate.parse("2019-12-31");
        assertThat(ContractSpell.of(List.of(ahead), between)).isEmpty();
        assertThat(ContractSpell.nextBegin(List.of(ahead), between)).hasValue(LocalDate.parse("2020-01-01"));
        assertThat(ContractSpell.nextBegin(List.of(ahead), between.plusDays(1))).isEmpty();
        var cancelled = about(ahead, ENDED, "2019-12-01", null, null);
        assertThat(ContractSpell.of(List.of(ahead, cancelled), TODAY)).isEmpty();
        assertThat(ContractSpell.nextBegin(List.of(ahead, cancelled), between)).isEmpty();
        var recordedLater = signed("2021-06-01", "2018-01-01", null);
        assertThat(ContractSpell.of(List.of(recordedLater), TODAY).getFirst().since())
                .isEqualTo("2018-01-01");
    }

    @Test
    void whatIsChangedBeforeItBeginsCounts() {
        var ahead = signed("2019-11-15", "2020-01-01", "2020-12-31");
        var longer = about(ahead, CHANGED, "2019-12-01", null, "2021-12-31");
        assertThat(ContractSpell.of(List.of(ahead, longer), TODAY).getFirst().end())
                .isEqualTo("2022-01-01");
        var putOff = about(ahead, CHANGED, "2019-12-01", "2020-03-01", null);
        assertThat(ContractSpell.of(List.of(ahead, putOff), TODAY).getFirst())
                .satisfies(spell -> assertThat(spell.since()).isEqualTo("2020-03-01"))
                .satisfies(spell -> assertThat(spell.end()).isEqualTo("2021-01-01"));
        var begun = about(ahead, CHANGED, "2020-02-01", "2020-03-01", "2021-06-30");
        assertThat(ContractSpell.of(List.of(ahead, begun), TODAY).getFirst())
                .satisfies(spell -> assertThat(spell.since()).isEqualTo("2020-01-01"))
                .satisfies(spell -> assertThat(spell.end()).isEqualTo("2021-07-01"));
    }

    @Test
    void aRenewalForATermThatBeginsLongAfterTheLastIsAnotherSpell() {
        var year = started("2020-01-01", "2020-12-31", 10.0);
        var again = about(year, RENEWED, "2022-06-15", "2022-07-01", "2023-06-30");
        assertThat(ContractSpell.of(List.of(year, again), TODAY))
                .extracting(spell -> spell.since() + " to " + spell.end())
                .containsExactly("2020-01-01 to 2021-01-01", "2022-07-01 to 2023-07-01");
        assertThat(ContractSpell.of(List.of(year, again), LocalDate.parse("2022-06-20")))
                .extracting(spell -> spell.since() + " to " + spell.end())
                .containsExactly("2020-01-01 to 2021-01-01");
        var longer = about(year, CHANGED, "2022-07-01", null, "2023-06-30");
        assertThat(ContractSpell.of(List.of(year, longer), TODAY))
                .as("a change that comes after the term")
                .hasSize(2);
    }

    /** From 1 January 2020 to 31 December 2020 and then for a year, of which the first days are missing. */
    @ParameterizedTest
    @CsvSource({
        "2021-01-04, 2022-01-03, 1, 2020-01-04, 2",
        "2021-01-08, 2022-01-07, 1, 2020-01-08, 2",
        "2021-01-09, 2022-01-08, 2, 2020-01-01, 1"
    })
    void aBreakOfUpToAWeekIsNoneAndCountsForNothing(String from, String to, int spells, String since, int leftAt) {
        var year = started("2020-01-01", "2020-12-31", 10.0);
        var another = started(from, to, 10.0);
        var ended = about(year, ENDED, "2021-01-01", null, null);
        var renewed = about(year, RENEWED, from, from, to);
        for (var events : List.of(List.of(year, another), List.of(year, ended, another), List.of(year, renewed))) {
            var found = ContractSpell.of(events, TODAY);
            assertThat(found).hasSize(spells);
            assertThat(found.getFirst().since()).isEqualTo(since);
            assertThat(found.getFirst().leftAt(YEAR)).isEqualTo(leftAt);
            assertThat(found.getLast().end()).isEqualTo(LocalDate.parse(to).plusDays(1));
        }
    }

    private static ContractEvent started(String day, String termTo, Double monthly) {
        return event(UUID.randomUUID(), null, STARTED, day, null, termTo, monthly);
    }

    private static ContractEvent signed(String day, String termFrom, String termTo) {
        return event(UUID.randomUUID(), null, STARTED, day, termFrom, termTo, 10.0);
    }

    private static ContractEvent about(
            ContractEvent start, ContractEvent.Kind kind, String day, String termFrom, String termTo) {
        return paying(start, kind, day, termFrom, termTo, null);
    }

    private static ContractEvent paying(
            ContractEvent start, ContractEvent.Kind kind, String day, String termFrom, String termTo, Double monthly) {
        return event(UUID.randomUUID(), start.contract(), kind, day, termFrom, termTo, monthly);
    }

    private static ContractEvent event(
            UUID id,
            UUID contract,
            ContractEvent.Kind kind,
            String day,
            String termFrom,
            String termTo,
            Double monthly) {
        var term = new Term<>(date(termFrom), date(termTo), Amounts.of(id, monthly, null));
        return new ContractEvent(id, contract == null ? id : contract, kind, LocalDate.parse(day), term);
    }

    private static LocalDate date(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
