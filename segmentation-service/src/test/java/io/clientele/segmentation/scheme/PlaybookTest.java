package io.clientele.segmentation.scheme;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.clientele.segmentation.scheme.Play.Resources;
import io.clientele.segmentation.scheme.Play.Retention;

import static org.assertj.core.api.Assertions.assertThat;

class PlaybookTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void everyClassHasItsResourcesAndItsWayToTreatTheRelation() {
        assertThat(play("PLATINUM"))
                .extracting(Play::resources, Play::retention)
                .containsExactly(Resources.HEAVIEST, Retention.KEEP_AND_DEEPEN);
        assertThat(play("GOLD"))
                .extracting(Play::resources, Play::retention)
                .containsExactly(Resources.HEAVY, Retention.MAINTAIN);
        assertThat(play("IRON"))
                .extracting(Play::resources, Play::retention)
                .containsExactly(Resources.MODERATE, Retention.REBUILD);
        assertThat(play("LEAD"))
                .extracting(Play::resources, Play::retention)
                .containsExactly(Resources.NONE, Retention.RELEASE);
    }

    @Test
    void noCreditAndAValueBelowZeroEndsTheRelationBeforeAnythingElse() {
        assertThat(lead("-1", 0.5, "NONE", Populations.NOW)).isEqualTo("END_RELATION");
        assertThat(lead("0", 0.5, "NONE", LONG_AGO)).isEqualTo("LET_BE");
        assertThat(lead("-1", null, "POOR", LONG_AGO)).isEqualTo("WIN_BACK_IF_WORTH_IT");
        assertThat(lead("-1", null, null, LONG_AGO)).isEqualTo("WIN_BACK_IF_WORTH_IT");
    }

    @Test
    void anEarlyStageLastsSixCalendarMonthsToTheMicrosecond() {
        var sixMonthsAgo = Instant.parse("2026-05-01T00:00:00Z");

        assertThat(lead("1", 0.5, null, sixMonthsAgo.plusNanos(1_000))).isEqualTo("KEEP_BUILDING");
        assertThat(lead("1", 0.5, null, sixMonthsAgo)).isEqualTo("LET_BE");
    }

    @Test
    void discountsOfTwentyPercentAndMoreAreTakenForPriceDriven() {
        assertThat(lead("1", 0.20, null, LONG_AGO)).isEqualTo("LET_BE");
        assertThat(lead("1", 0.1999, null, LONG_AGO)).isEqualTo("WIN_BACK_IF_WORTH_IT");
        assertThat(lead("1", null, null, LONG_AGO)).isEqualTo("WIN_BACK_IF_WORTH_IT");
    }

    @Test
    void aCutGrowsTheTenureToo() {
        var standing = Populations.lead("1", null, null, Populations.NOW.minusSeconds(86_400));

        assertThat(Playbook.play("LEAD", standing, Populations.NOW).code()).isEqualTo("KEEP_BUILDING");
        assertThat(Playbook.play("LEAD", standing, Populations.NOW.plusSeconds(200L * 86_400))
                        .code())
                .isEqualTo("WIN_BACK_IF_WORTH_IT");
    }

    private static Play play(String classCode) {
        return Playbook.play(classCode, Populations.lead("1", null, null, LONG_AGO), Populations.NOW);
    }

    private static String lead(String current, Double discountShare, String creditGrade, Instant since) {
        return Playbook.play("LEAD", Populations.lead(current, discountShare, creditGrade, since), Populations.NOW)
                .code();
    }
}
