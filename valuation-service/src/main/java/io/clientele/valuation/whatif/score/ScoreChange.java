package io.clientele.valuation.whatif.score;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.scorecard.score.CustomerScoreView;

@Schema(name = "ScoreChange", description = "The score of a customer by a scorecard as it is, and as it would be")
public record ScoreChange(
        @Schema(description = "As it is, by the version that is active; absent while none is")
        CustomerScoreView before,

        @Schema(description = "As it would be, by the version and the weights that are supposed")
        CustomerScoreView after,

        @Schema(description = "after − before; absent where one of them is not known", examples = "-3.25")
        BigDecimal change) {

    public static ScoreChange of(
            UUID customer, SupposedScores.Weighed by, Relation before, Relation after, Locale language) {
        var was = by.active() == null ? null : CustomerScoreView.of(customer, before, by.active(), true, language);
        var would = CustomerScoreView.of(customer, after, by.supposed(), true, language);
        return new ScoreChange(was, would, was == null ? null : change(was.score(), would.score()));
    }

    private static BigDecimal change(BigDecimal was, BigDecimal would) {
        return was == null || would == null ? null : would.subtract(was);
    }
}
