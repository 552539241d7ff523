package io.clientele.interaction.model.forecast;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BeginningTest {

    /** Four years of trade are no trend, though thirty zeros before them make one. */
    @Test
    void aStraySaleOfLongAgoIsNoHistory() {
        var years = straysBefore(35, 400_000, 900_000, 1_600_000, 2_500_000);
        var begin = Beginning.of(traded(years), 1);
        assertThat(begin).isEqualTo(new Beginning(31, 1));
        assertThat(inSixYears(years, 0).expected()).isGreaterThan(7_000_000);
        assertThat(inSixYears(years, begin.index()).expected()).isCloseTo(1_350_000, within(1.0));
    }

    /** Zeros that nobody traded in are forecast without an error. */
    @Test
    void theBandIsThatOfTheTradeAlone() {
        var years = straysBefore(35, 300_000, 500_000, 700_000, 1_000_000, 1_700_000, 2_500_000);
        var begin = Beginning.of(traded(years), 1);
        assertThat(begin).isEqualTo(new Beginning(29, 1));
        assertThat(band(inSixYears(years, 0))).isCloseTo(0.15, within(0.01));
        assertThat(band(inSixYears(years, begin.index()))).isCloseTo(0.32, within(0.01));
    }

    @Test
    void allStraysAreLeftOutAndNothingOfWhatIsRegular() {
        assertThat(begin("x..x....xxxx.xx.xx..", 3)).isEqualTo(new Beginning(8, 2));
        assertThat(begin("x...xxx...xxxxx", 3)).isEqualTo(new Beginning(10, 4));
        assertThat(begin("xxxx..x.xxx", 3)).isEqualTo(new Beginning(0, 0));
        assertThat(begin("xxxx", 1)).isEqualTo(new Beginning(0, 0));
        assertThat(begin("", 1)).isEqualTo(new Beginning(0, 0));
    }

    /** What would be left of it would be a month that sold, as if every month did. */
    @Test
    void salesThatAreRareByNatureStay() {
        var whole = new Beginning(0, 0);
        assertThat(begin("x.....x......x.....................x..x", 12)).isEqualTo(whole);
        assertThat(begin("x.................x", 12)).isEqualTo(whole);
        assertThat(begin("x.............x............", 12)).isEqualTo(whole);
        assertThat(begin("x............x....x....x....x", 12)).isEqualTo(whole);
    }

    private static double[] straysBefore(int length, double... trade) {
        var series = new double[length];
        series[0] = 77;
        System.arraycopy(trade, 0, series, length - trade.length, trade.length);
        return series;
    }

    private static Forecast.Point inSixYears(double[] years, int from) {
        return Forecast.of(Arrays.copyOfRange(years, from, years.length), 1, 6)
                .points()
                .getLast();
    }

    private static double band(Forecast.Point point) {
        return point.high() / point.expected() - 1;
    }

    private static Beginning begin(String periods, int gap) {
        return Beginning.of(
                traded(periods.chars().mapToDouble(c -> c == 'x' ? 1 : 0).toArray()), gap);
    }

    private static boolean[] traded(double[] series) {
        var traded = new boolean[series.length];
        for (int i = 0; i < traded.length; i++) {
            traded[i] = series[i] != 0;
        }
        return traded;
    }
}
