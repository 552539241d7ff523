package io.clientele.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZoneTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final Zone shanghai = new Zone(ZoneId.of("Asia/Shanghai"));

    @Test
    void aDateMeansTheEndOfThatBusinessDay() {
        assertThat(shanghai.moment("asOf", "1997-09-30", NOW)).isEqualTo("1997-09-30T15:59:59.999999Z");
    }

    @Test
    void anInstantMeansItself() {
        assertThat(shanghai.moment("asOf", "1997-09-30T01:02:03.123456789Z", NOW))
                .isEqualTo("1997-09-30T01:02:03.123456Z");
        assertThat(shanghai.moment("asOf", null, NOW)).isEqualTo(NOW);
    }

    @Test
    void theDayEndsWhereTheNextBegins() {
        var day = LocalDate.parse("2026-03-29");
        var berlin = new Zone(ZoneId.of("Europe/Berlin"));
        assertThat(berlin.dateOf(berlin.endOf(day))).isEqualTo(day);
        assertThat(berlin.dateOf(berlin.endOf(day).plusNanos(1_000))).isEqualTo(day.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30",
                "2026-1-1",
                "2026-01-31T12:00",
                "0000-01-01",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                ""
            })
    void anythingElseIsRefused(String value) {
        assertThatThrownBy(() -> shanghai.moment("asOf", value, NOW)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> shanghai.bound("from", value)).isInstanceOf(Rejection.class);
    }
}
