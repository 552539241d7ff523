package io.clientele.valuation.perceived;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.perceived.PerceivedValue;
import io.clientele.valuation.formula.perceived.PerceivedValue.Seen;

@Schema(
        name = "PerceivedValueAnswer",
        description = "Where the supplier believes to be valued, beside where the customer values it")
record PerceivedValueAnswer(
        @Schema(description = "As the supplier sees it") Side supplier,
        @Schema(description = "As the customer sees it") Side customer,

        @Schema(
                description = "customer net − supplier net; below 0 where the supplier thinks too well of itself",
                examples = "-1.2")
        BigDecimal gap,

        @Schema(description = "The drivers of benefit") List<Compared> benefit,
        @Schema(description = "The drivers of sacrifice") List<Compared> sacrifice,

        @Schema(description = "The driver about which the two differ most")
        Compared widestGap) {

    static PerceivedValueAnswer of(PerceivedValue value, Locale language) {
        var supplier = Side.of(value.supplierBenefit(), value.supplierSacrifice());
        var customer = Side.of(value.customerBenefit(), value.customerSacrifice());
        return new PerceivedValueAnswer(
                supplier,
                customer,
                customer.net().subtract(supplier.net()),
                value.benefit().stream()
                        .map(seen -> Compared.of(seen, language))
                        .toList(),
                value.sacrifice().stream()
                        .map(seen -> Compared.of(seen, language))
                        .toList(),
                value.widestGap().map(seen -> Compared.of(seen, language)).orElse(null));
    }

    @Schema(name = "PerceivedSide", description = "Perceived value from one side")
    record Side(
            @Schema(description = "Σ weight · rating of what is got", examples = "7.4", minimum = "0", maximum = "10")
            BigDecimal benefit,

            @Schema(
                    description = "Σ weight · rating of what is given up",
                    examples = "5.1",
                    minimum = "0",
                    maximum = "10")
            BigDecimal sacrifice,

            @Schema(description = "benefit − sacrifice", examples = "2.3")
            BigDecimal net) {

        static Side of(BigDecimal benefit, BigDecimal sacrifice) {
            return new Side(benefit, sacrifice, benefit.subtract(sacrifice));
        }
    }

    @Schema(
            name = "ComparedDriver",
            description = "A driver from both sides; the contributions add up to the side's sum exactly")
    record Compared(
            @Schema(description = "Names on the way down to the driver", examples = "[\"service\",\"delivery\"]")
            List<String> path,

            @Schema(description = "In its whole tree", examples = "0.3", minimum = "0", maximum = "1")
            double supplierWeight,

            @Schema(description = "In its whole tree", examples = "0.1", minimum = "0", maximum = "1")
            double customerWeight,

            @Schema(description = "0 to 10", examples = "8", minimum = "0", maximum = "10")
            double supplierRating,

            @Schema(description = "0 to 10", examples = "6", minimum = "0", maximum = "10")
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

            @Schema(description = "CUSTOMER_SEES_LESS, CUSTOMER_SEES_MORE or AGREED", examples = "CUSTOMER_SEES_LESS")
            String verdict,

            @Schema(description = "The same in words", examples = "The customer sees less of it than we believe")
            String label) {

        static Compared of(Seen seen, Locale language) {
            var verdict = Verdict.of(seen.gap());
            return new Compared(
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
                    verdict.in(language));
        }
    }
}
