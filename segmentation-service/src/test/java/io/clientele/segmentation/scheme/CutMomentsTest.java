package io.clientele.segmentation.scheme;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CutMomentsTest {

    private static final Instant FIRST_CUT = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void aPopulationThatGrowsOneByOneIsCutAtEveryPowerOfTwoUpTo1024() {
        var cuts = new ArrayList<Integer>();
        int reached = 0;
        for (int n = 0; n <= 5_000; n++) {
            var due = CutMoments.due(n, reached);
            if (due.isPresent()) {
                reached = due.getAsInt();
                assertThat(reached).isEqualTo(n);
                cuts.add(reached);
            }
        }

        assertThat(cuts).isEqualTo(List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024));
    }

    @Test
    void aPopulationThatShrinksAndGrowsAgainIsNotCutTwice() {
        assertThat(CutMoments.due(7, 8)).isEmpty();
        assertThat(CutMoments.due(8, 8)).isEmpty();
    }

    @Test
    void aSchemeThatCameLaterIsCutForTheLargestSizeReached() {
        assertThat(CutMoments.due(500, 0)).hasValue(256);
        assertThat(CutMoments.due(5_000_000_000L, 0)).hasValue(1_024);
        assertThat(CutMoments.due(0, 0)).isEmpty();
    }

    @Test
    void theMonthOfTheFirstCutIsNotCutAgain() {
        assertThat(CutMoments.month(FIRST_CUT.plusSeconds(60), FIRST_CUT, ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void aMonthBeginsAtMidnightOfTheBusinessZone() {
        var shanghai = ZoneId.of("Asia/Shanghai");
        var midnightThere = Instant.parse("2026-11-30T16:00:00Z");

        assertThat(CutMoments.month(midnightThere, FIRST_CUT, shanghai)).contains(YearMonth.of(2026, 12));
        assertThat(CutMoments.month(midnightThere.minusNanos(1_000), FIRST_CUT, shanghai))
                .isEmpty();
        assertThat(CutMoments.month(midnightThere, FIRST_CUT, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void afterMonthsOfDowntimeOnlyTheCurrentMonthIsCut() {
        assertThat(CutMoments.month(Instant.parse("2027-03-15T12:00:00Z"), FIRST_CUT, ZoneOffset.UTC))
                .contains(YearMonth.of(2027, 3));
    }
}
