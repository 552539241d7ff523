package io.clientele.valuation.scorecard;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.scorecard.definition.Audience;
import io.clientele.valuation.scorecard.definition.Scorecard;

@Schema(name = "Scorecard", description = "A scorecard and which of its versions scores customers")
public record ScorecardView(
        @Schema(description = "Code of the scorecard", examples = "END_CUSTOMER", required = true)
        String code,

        @Schema(description = "The latest version in words", examples = "End customer")
        String label,

        @Schema(description = "Whom the latest version is for", examples = "BUYERS")
        Audience audience,

        @Schema(description = "The latest version", examples = "2", minimum = "1")
        int latestVersion,

        @Schema(description = "The version that scores customers; absent while none does")
        ActiveView active) {

    public static ScorecardView of(Scorecard latest, ActiveScorecard active, Locale language) {
        return new ScorecardView(
                latest.code(),
                latest.said().name().in(language),
                latest.said().audience(),
                latest.version(),
                active == null ? null : ActiveView.of(active));
    }

    @Schema(name = "ActiveScorecard", description = "The version by which customers are scored")
    public record ActiveView(
            @Schema(description = "Code of the scorecard", examples = "END_CUSTOMER")
            String code,

            @Schema(description = "The version", examples = "2", minimum = "1")
            int version,

            @Schema(
                    description = "The dry run whose cuts and scores it took over",
                    examples = "0198c0de-7a11-7000-8000-000000000001")
            UUID dryRun,

            @Schema(description = "Since when", examples = "2026-01-31T09:30:00Z")
            Instant activatedAt,

            @Schema(
                    description = "The job that scores everybody anew, for what has become another since the dry run",
                    examples = "/api/v1/jobs/0198c0de-7a11-7000-8000-000000000001")
            String rescoringJob) {

        public static ActiveView of(ActiveScorecard active) {
            return new ActiveView(
                    active.scorecard(),
                    active.version(),
                    active.trialId(),
                    active.activatedAt(),
                    "/api/v1/jobs/" + active.rescoreJob());
        }
    }
}
