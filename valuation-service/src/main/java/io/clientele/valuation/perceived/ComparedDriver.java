package io.clientele.valuation.perceived;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.perceived.PerceivedValue.Seen;

@Schema(
        name = "ComparedDriver",
        description = "A driver from both sides; the contributions add up to the side's sum exactly")
record ComparedDriver(
        @Schema(description = "Names on the way down to the driver", examples = "[\"service\",\"delivery\"]")
        List<String> path,

        @Schema(
                description = "In its whole tree, among the drivers that are compared",
                examples = "0.3",
                minimum = "0",
                maximum = "1")
        double supplierWeight,

        @Schema(
                description = "In its whole tree, among the drivers that are compared",
                examples = "0.1",
                minimum = "0",
                maximum = "1")
        double customerWeight,

        @Schema(description = "0 to 10", examples = "8", minimum = "0", maximum = "10")
        double supplierRating,

        @Schema(
                description = "0 to 10; of a customer's own answers their mean",
                examples = "6",
                minimum = "0",
                maximum = "10")
        double customerRating,

        @Schema(description = "supplierWeight · supplierRating", examples = "2.4")
        BigDecimal supplierContribution,

        @Schema(description = "customerWeight · customerRating", examples = "0.6")
        BigDecimal customerContribution,

        @Schema(description = "customerContribution − supplierContribution", examples = "-1.8")
        BigDecimal gap,

        @Schema(description = "The part of the gap that different weights make", examples = "-1.4")
        BigDecimal weightEffect,

        @Schema(description = "The part of the gap that different ratings make", examples = "-0.4")
        BigDecimal ratingEffect,

        @Schema(
                description =
                        "By the ratings alone: CUSTOMER_SEES_LESS, CUSTOMER_SEES_MORE or, where they differ by 0.1 at"
                                + " most, AGREED",
                examples = "CUSTOMER_SEES_LESS")
        String verdict,

        @Schema(description = "The same in words", examples = "The customer sees less of it than we believe")
        String label,

        @Schema(
                description =
                        "By the weights alone: MATTERS_LESS_TO_CUSTOMER, MATTERS_MORE_TO_CUSTOMER or, where they differ by 0.01 at"
                                + " most, AGREED",
                examples = "MATTERS_LESS_TO_CUSTOMER")
        String weightVerdict,

        @Schema(description = "The same in words", examples = "It matters less to the customer than we believe")
        String weightLabel,

        @Schema(
                description = "Where a customer's own answers are compared: the attribute that they rate",
                examples = "delivery")
        String attribute,

        @Schema(
                description = "Where a customer's own answers are compared: how many rate it",
                examples = "2",
                minimum = "1")
        Integer answers,

        @Schema(
                description =
                        "Where a customer's own answers are compared: their journal entries, in the order in which they were given")
        List<UUID> entries) {

    /** @param attribute null where the customer's ratings were said with the drivers, as are its answers */
    static ComparedDriver of(Seen seen, String attribute, Perceptions answers, Locale language) {
        var verdict = Verdict.of(seen.supplierRating(), seen.customerRating());
        var importance = Importance.of(seen.supplierWeight(), seen.customerWeight());
        var entries = answers == null ? null : answers.of(attribute).entries();
        return new ComparedDriver(
                seen.path(),
                seen.supplierWeight(),
                seen.customerWeight(),
                seen.supplierRating(),
                seen.customerRating(),
                seen.supplierContribution(),
                seen.customerContribution(),
                seen.gap(),
                seen.weightEffect(),
                seen.ratingEffect(),
                verdict.name(),
                verdict.in(language),
                importance.name(),
                importance.in(language),
                attribute,
                entries == null ? null : entries.size(),
                entries);
    }
}
