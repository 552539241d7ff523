package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.kit.term.Term;

import static org.assertj.core.api.Assertions.assertThat;

class ContractStandingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Period YEAR = Period.ofYears(1);

    @Test
    void itLapsesOnTheDayAfterTheTermThatIsOverFirst() {
        var first = started("2025-01-01", "2026-12-31");
        var second = started("2025-06-01", "2026-05-31");
        assertThat(ContractStanding.of(List.of(first, second), TODAY, YEAR))
                .hasValueSatisfying(standing -> assertThat(standing.lapses()).isEqualTo("2026-06-01"));
    }

    @Test
    void theDayIsThatOfTheTermThatRunsAndWithoutALastDayThereIsNone() {
        var contract = started("2025-01-01", "2026-03-31");
        var renewed = new ContractEvent(
                UUID.randomUUID(),
                contract.id(),
                ContractEvent.Kind.RENEWED,
                TODAY,
                new Term<>(LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-31"), Amounts.UNSAID));
        assertThat(ContractStanding.of(List.of(contract, renewed), TODAY, YEAR))
                .hasValueSatisfying(standing -> assertThat(standing.lapses()).isEqualTo("2026-04-01"));
        assertThat(ContractStanding.of(List.of(started("2025-01-01", null)), TODAY, YEAR))
                .hasValueSatisfying(standing -> assertThat(standing.lapses()).isNull());
    }

    private static ContractEvent started(String day, String termTo) {
        var id = UUID.randomUUID();
        return new ContractEvent(
                id,
                id,
                ContractEvent.Kind.STARTED,
                LocalDate.parse(day),
                new Term<>(null, termTo == null ? null : LocalDate.parse(termTo), Amounts.of(id, 25.0, null)));
    }
}
