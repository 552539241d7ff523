package io.clientele.valuation.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerState;

import static org.assertj.core.api.Assertions.assertThat;

class WonTest {

    private static final UUID SURVIVOR = new UUID(0, 1);
    private static final UUID MERGED = new UUID(0, 2);
    private static final UUID FIRST_SURVIVOR = new UUID(0, 3);
    private static final Instant LATER = Instant.parse("2026-06-30T00:00:00Z");
    private static final List<CustomerState> AFTER_THE_MERGE =
            List.of(says(MERGED, 1, "500", null), says(MERGED, 5, "500", SURVIVOR));

    @Test
    void bothWereWon() {
        assertThat(won(List.of(says(SURVIVOR, 1, "80", null)), AFTER_THE_MERGE))
                .isEqualTo(new Won(new BigDecimal("580"), List.of(SURVIVOR, MERGED)));
        assertThat(won(List.of(says(SURVIVOR, 1, "500", null)), AFTER_THE_MERGE).cost())
                .isEqualByComparingTo("1000");
    }

    @Test
    void whatNobodyKnowsIsNotKnown() {
        assertThat(won(List.of(says(SURVIVOR, 1, null, null)), AFTER_THE_MERGE))
                .isEqualTo(new Won(new BigDecimal("500"), List.of(MERGED)));
        assertThat(won(List.of(says(SURVIVOR, 1, null, null)), List.of(says(MERGED, 5, null, SURVIVOR))))
                .isEqualTo(new Won(null, List.of()));
        assertThat(won(List.of(), List.of())).isEqualTo(new Won(null, List.of()));
    }

    @Test
    void whatTheMergeChoseIsOfBoth() {
        var chosen = List.of(says(SURVIVOR, 1, "80", null), says(SURVIVOR, 5, "500", null));
        assertThat(won(chosen, AFTER_THE_MERGE)).isEqualTo(new Won(new BigDecimal("500"), List.of(SURVIVOR)));
        var filled = List.of(says(SURVIVOR, 1, null, null), says(SURVIVOR, 6, "500.00", null));
        assertThat(won(filled, AFTER_THE_MERGE).cost()).isEqualByComparingTo("500");
    }

    @Test
    void whatWasChangedBeforeTheMergeOrTakenAwayByItIsNotOfBoth() {
        var corrected = List.of(says(SURVIVOR, 1, "70", null), says(SURVIVOR, 4, "80", null));
        assertThat(won(corrected, AFTER_THE_MERGE).cost()).isEqualByComparingTo("580");
        var away = List.of(says(SURVIVOR, 1, "80", null), says(SURVIVOR, 5, null, null));
        assertThat(won(away, AFTER_THE_MERGE).cost()).isEqualByComparingTo("500");
    }

    @Test
    void onlyTheMergeThatStandsCounts() {
        var undone =
                List.of(says(SURVIVOR, 1, "80", null), says(SURVIVOR, 3, "500", null), says(SURVIVOR, 4, "80", null));
        var again = List.of(
                says(MERGED, 3, "500", SURVIVOR), says(MERGED, 4, "500", null), says(MERGED, 5, "500", SURVIVOR));
        assertThat(won(undone, again).cost()).isEqualByComparingTo("580");
    }

    @Test
    void atATimeBeforeTheMergeEachRecordCountsAsItStoodThen() {
        var chosen = List.of(says(SURVIVOR, 1, "80", null), says(SURVIVOR, 5, "500", null));
        var then = Won.of(SURVIVOR, chosen, Map.of(MERGED, AFTER_THE_MERGE), at(4));
        assertThat(then.cost()).isEqualByComparingTo("580");
    }

    @Test
    void whatAFirstSurvivorSaidOfBothStaysWithIt() {
        var merged = List.of(says(MERGED, 2, "500", FIRST_SURVIVOR), says(MERGED, 5, "500", SURVIVOR));
        var first = List.of(
                says(FIRST_SURVIVOR, 1, "7", null),
                says(FIRST_SURVIVOR, 2, "507", null),
                says(FIRST_SURVIVOR, 5, "507", SURVIVOR));
        var won = Won.of(
                SURVIVOR, List.of(says(SURVIVOR, 1, "80", null)), Map.of(MERGED, merged, FIRST_SURVIVOR, first), LATER);
        assertThat(won).isEqualTo(new Won(new BigDecimal("587"), List.of(SURVIVOR, FIRST_SURVIVOR)));
    }

    private static Won won(List<CustomerState> own, List<CustomerState> merged) {
        return Won.of(SURVIVOR, own, Map.of(MERGED, merged), LATER);
    }

    private static Instant at(int month) {
        return Instant.parse("2025-0" + month + "-01T00:00:00Z");
    }

    private static CustomerState says(UUID customer, int month, String cost, UUID survivor) {
        return new CustomerState(
                customer,
                month,
                "COMPANY",
                List.of("CUSTOMER"),
                null,
                null,
                null,
                null,
                null,
                null,
                cost == null ? null : new BigDecimal(cost),
                null,
                null,
                at(1),
                at(month),
                null,
                survivor,
                null,
                null);
    }
}
