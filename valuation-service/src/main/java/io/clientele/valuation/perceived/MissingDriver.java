package io.clientele.valuation.perceived;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.perceived.PerceivedValue.Unrated;

@Schema(name = "MissingDriver", description = "A driver that is left out on both sides, and why")
record MissingDriver(
        @Schema(description = "BENEFIT or SACRIFICE", examples = "BENEFIT")
        String tree,

        @Schema(description = "Names on the way down to the driver", examples = "[\"service\",\"support\"]")
        List<String> path,

        @Schema(
                description = "Where a customer's own answers are compared: the attribute that none of them rates",
                examples = "support")
        String attribute,

        @Schema(
                description = "What it weighs in its whole tree when all count",
                examples = "0.1",
                minimum = "0",
                maximum = "1")
        double supplierWeight,

        @Schema(
                description = "What it weighs in its whole tree when all count",
                examples = "0.2",
                minimum = "0",
                maximum = "1")
        double customerWeight,

        @Schema(description = "NO_RATING or NO_ANSWER", examples = "NO_ANSWER")
        String reason,

        @Schema(description = "The same in words", examples = "No answer of the customer in these 12 months rates it")
        String label) {

    /** @param attribute null where the customer's ratings were said with the drivers */
    static MissingDriver of(Unrated left, String attribute, Locale language) {
        boolean chinese = language.getLanguage().equals("zh");
        boolean answered = attribute != null;
        var english = answered
                ? "No answer of the customer in these 12 months rates it"
                : "No rating of the customer's is given";
        return new MissingDriver(
                left.tree().name(),
                left.path(),
                attribute,
                left.supplierWeight(),
                left.customerWeight(),
                answered ? "NO_ANSWER" : "NO_RATING",
                chinese ? (answered ? "这12个月内客户的答案均未评价" : "未给出客户评分") : english);
    }
}
