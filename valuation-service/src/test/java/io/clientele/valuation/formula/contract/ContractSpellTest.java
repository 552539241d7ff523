package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

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
    void aRenewalThatComesLateGoesOnAllTheSame() {
        var renewed = about(lapsed, ContractEvent.Kind.WENT_ON, "2012-02-01", "2030-12-31");
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
        var before = about(moved, ContractEvent.Kind.ENDED, "2024-05-31", null);
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
        var sameDay = about(brief, ContractEvent.Kind.ENDED, "2024-06-01", null);
        assertThat(ContractSpell.of(List.of(sameDay, brief), TODAY))
                .isEqualTo(ContractSpell.of(List.of(brief, sameDay), TODAY))
                .singleElement()
                .satisfies(spell -> assertThat(spell.end()).isEqualTo("2024-06-01"));
    }

    private static ContractEvent started(String day, String termTo, Double monthly) {
        var id = UUID.randomUUID();
        return new ContractEvent(id, id, ContractEvent.Kind.STARTED, LocalDate.parse(day), date(termTo), monthly);
    }

    private static ContractEvent about(ContractEvent start, ContractEvent.Kind kind, String day, String termTo) {
        return new ContractEvent(UUID.randomUUID(), start.contract(), kind, LocalDate.parse(day), date(termTo), null);
    }

    private static LocalDate date(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
