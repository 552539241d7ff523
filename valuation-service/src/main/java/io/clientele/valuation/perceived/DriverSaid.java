package io.clientele.valuation.perceived;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.ahp.JudgedMatrix;
import io.clientele.valuation.formula.perceived.Driver;

@Schema(name = "ValueDriver", description = "A driver of perceived value seen from both sides, or a group of drivers")
record DriverSaid(
        @Schema(description = "Name of the driver", examples = "delivery", maxLength = 100)
        @NotNull
        @NotBlank
        @Size(max = 100)
        String code,

        @Schema(
                description =
                        "Of a leaf that is compared with a customer's own answers: the attribute of the survey that tells how"
                                + " the customer sees it; its code unless said. Names that differ in case or in blanks around them are the same",
                examples = "Delivery on time",
                maxLength = 100)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Size(max = 100)
        String attribute,

        @Schema(description = "How the supplier sees it; its rating is required of a leaf") @Valid
        Sight supplier,

        @Schema(
                description =
                        "How the customer sees it; a leaf without a rating is left out of the comparison and named in `missing`")
        @Valid
        Sight customer,

        @Schema(description = "A group: its drivers") @Size(min = 1, max = 30)
        List<@NotNull @Valid DriverSaid> children,

        @Schema(description = "A group: the supplier's pairwise judgements of its drivers instead of weights (AHP)")
        @Size(min = 1, max = 15)
        List<@NotNull @Size(min = 1, max = 15) List<@NotNull Double>> supplierJudgements,

        @Schema(description = "A group: the customer's pairwise judgements of its drivers instead of weights (AHP)")
        @Size(min = 1, max = 15)
        List<@NotNull @Size(min = 1, max = 15) List<@NotNull Double>> customerJudgements) {

    @Schema(name = "DriverSight", description = "How one side sees a driver")
    record Sight(
            @Schema(
                    description =
                            "Among its siblings; need not sum to 1. Where a customer's own answers are compared and the"
                                    + " customer's side gives none of the siblings a weight, the supplier's stand in",
                    defaultValue = "1",
                    examples = "3",
                    minimum = "0.000001",
                    maximum = "1000000")
            @DecimalMin("0.000001")
            @DecimalMax("1000000")
            Double weight,

            @Schema(
                    description = "Of a leaf: how much of it is there; of a sacrifice: how much is given up",
                    examples = "8",
                    minimum = "0",
                    maximum = "10")
            @DecimalMin("0")
            @DecimalMax("10")
            Double rating) {}

    /** The attribute of survey answers that is about it. */
    String surveyed() {
        return attribute == null ? code : attribute;
    }

    /** The one that a path leads to. */
    static DriverSaid at(List<DriverSaid> siblings, List<String> path) {
        var here = siblings.stream()
                .filter(one -> one.code.equals(path.getFirst()))
                .findFirst()
                .orElseThrow();
        return path.size() == 1 ? here : at(here.children, path.subList(1, path.size()));
    }

    /** @param answers where the customer's ratings are; null where they are said with the drivers */
    static List<Driver> drivers(List<DriverSaid> top, Perceptions answers) {
        return drivers(top, null, null, answers);
    }

    private static List<Driver> drivers(
            List<DriverSaid> said, List<List<Double>> supplier, List<List<Double>> customer, Perceptions answers) {
        var ours = weights(said, DriverSaid::supplier, supplier);
        boolean assumed = answers != null && unweighted(said, customer);
        var theirs = assumed ? ours : weights(said, DriverSaid::customer, customer);
        var drivers = new ArrayList<Driver>();
        for (int i = 0; i < said.size(); i++) {
            var one = said.get(i);
            drivers.add(new Driver(
                    one.code,
                    new Driver.Sight(ours.get(i), rating(one.supplier)),
                    new Driver.Sight(theirs.get(i), answers == null ? rating(one.customer) : one.rating(answers)),
                    one.children == null
                            ? List.of()
                            : drivers(one.children, one.supplierJudgements, one.customerJudgements, answers)));
        }
        return drivers;
    }

    /** Whether the customer's weights of some siblings are not said, where there is something to weigh. */
    static boolean weightsUnsaid(List<DriverSaid> top) {
        return weightsUnsaid(top, null);
    }

    private static boolean weightsUnsaid(List<DriverSaid> said, List<List<Double>> judgements) {
        return said.size() > 1 && unweighted(said, judgements)
                || said.stream()
                        .anyMatch(one -> one.children != null && weightsUnsaid(one.children, one.customerJudgements));
    }

    private static boolean unweighted(List<DriverSaid> said, List<List<Double>> judgements) {
        return judgements == null
                && said.stream().noneMatch(one -> one.customer != null && one.customer.weight != null);
    }

    private static List<Double> weights(
            List<DriverSaid> said, Function<DriverSaid, Sight> side, List<List<Double>> judgements) {
        return judgements != null
                ? JudgedMatrix.weights(judgements)
                : said.stream().map(side).map(DriverSaid::weight).toList();
    }

    private static double weight(Sight said) {
        return said == null || said.weight == null ? 1 : said.weight;
    }

    private static Double rating(Sight said) {
        return said == null ? null : said.rating;
    }

    private Double rating(Perceptions answers) {
        var perceived = answers.of(surveyed());
        return perceived == null ? null : (Double) perceived.rating();
    }
}
