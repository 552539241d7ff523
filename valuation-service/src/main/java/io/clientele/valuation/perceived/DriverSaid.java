package io.clientele.valuation.perceived;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.ahp.JudgedMatrix;
import io.clientele.valuation.formula.perceived.Driver;

@Schema(name = "ValueDriver", description = "A driver of perceived value seen from both sides, or a group of drivers")
record DriverSaid(
        @Schema(description = "Name of the driver", examples = "delivery", maxLength = 100)
        @NotNull
        @NotBlank
        @Size(max = 100)
        String code,

        @Schema(description = "How the supplier sees it") @Valid
        Sight supplier,

        @Schema(description = "How the customer sees it") @Valid
        Sight customer,

        @Schema(description = "A group: its drivers") @Size(min = 1, max = 30)
        List<@NotNull @Valid DriverSaid> children,

        @Schema(description = "A group: the supplier's pairwise judgements of its drivers instead of weights (AHP)")
        @Size(min = 1, max = 15)
        List<@NotNull @Size(min = 1, max = 15) List<@NotNull Double>> supplierJudgements,

        @Schema(description = "A group: the customer's pairwise judgements of its drivers instead of weights (AHP)")
        @Size(min = 1, max = 15)
        List<@NotNull @Size(min = 1, max = 15) List<@NotNull Double>> customerJudgements) {

    private static final int DEEPEST = 4;

    @Schema(name = "DriverSight", description = "How one side sees a driver")
    record Sight(
            @Schema(
                    description = "Among its siblings; need not sum to 1",
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

    void check(String at, int depth, Faults faults) {
        if (children == null) {
            rated(supplier, at + "/supplier", faults);
            rated(customer, at + "/customer", faults);
            faults.require(
                    supplierJudgements == null && customerJudgements == null,
                    () -> Fault.pointer(at, "NOT_ALLOWED", "Only a group has judgements."));
        } else if (depth == DEEPEST) {
            faults.add(Fault.pointer(
                    at + "/children", "TOO_DEEP", "Groups may hold groups up to " + DEEPEST + " levels deep."));
        } else {
            for (int i = 0; i < children.size(); i++) {
                children.get(i).check(at + "/children/" + i, depth + 1, faults);
            }
            checkGroup(at, faults);
        }
    }

    private void checkGroup(String at, Faults faults) {
        unrated(supplier, at + "/supplier", faults);
        unrated(customer, at + "/customer", faults);
        checkNames(children, at + "/children", faults);
        judged(supplierJudgements, at + "/supplierJudgements", faults);
        judged(customerJudgements, at + "/customerJudgements", faults);
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            unweighted(supplierJudgements, child.supplier, at + "/children/" + i + "/supplier", faults);
            unweighted(customerJudgements, child.customer, at + "/children/" + i + "/customer", faults);
        }
    }

    /** A path tells one driver from all others. */
    static void checkNames(List<DriverSaid> siblings, String at, Faults faults) {
        var codes = new HashSet<String>();
        for (int i = 0; i < siblings.size(); i++) {
            var code = siblings.get(i).code;
            var place = at + "/" + i + "/code";
            faults.require(
                    codes.add(code),
                    () -> Fault.pointer(place, "NOT_UNIQUE", "Another driver beside it has the code " + code + "."));
        }
    }

    private static void unrated(Sight sight, String at, Faults faults) {
        faults.require(
                sight == null || sight.rating() == null,
                () -> Fault.pointer(at + "/rating", "NOT_ALLOWED", "A group is rated by its drivers; leave this out."));
    }

    private static void unweighted(List<List<Double>> judgements, Sight sight, String at, Faults faults) {
        faults.require(
                judgements == null || sight == null || sight.weight() == null,
                () -> Fault.pointer(
                        at + "/weight", "NOT_ALLOWED", "The weights come from the judgements; leave this one out."));
    }

    private static void rated(Sight sight, String at, Faults faults) {
        faults.require(
                sight != null && sight.rating() != null,
                () -> Fault.pointer(at + "/rating", "REQUIRED", "A driver without children needs a rating."));
    }

    private void judged(List<List<Double>> judgements, String at, Faults faults) {
        if (judgements != null) {
            var found = new Faults();
            var matrix =
                    new JudgedMatrix(at, children.stream().map(DriverSaid::code).toList(), judgements);
            matrix.check(found);
            faults.addAll(found.any() ? found.list() : matrix.contradictions());
        }
    }

    static List<Driver> drivers(List<DriverSaid> said, List<List<Double>> supplier, List<List<Double>> customer) {
        var ofSupplier = supplier == null ? null : JudgedMatrix.weights(supplier);
        var ofCustomer = customer == null ? null : JudgedMatrix.weights(customer);
        var drivers = new ArrayList<Driver>();
        for (int i = 0; i < said.size(); i++) {
            var one = said.get(i);
            drivers.add(new Driver(
                    one.code,
                    sight(one.supplier, ofSupplier == null ? null : ofSupplier.get(i)),
                    sight(one.customer, ofCustomer == null ? null : ofCustomer.get(i)),
                    one.children == null
                            ? List.of()
                            : drivers(one.children, one.supplierJudgements, one.customerJudgements)));
        }
        return drivers;
    }

    private static Driver.Sight sight(Sight said, Double judged) {
        double own = said == null || said.weight() == null ? 1 : said.weight();
        double rating = said == null || said.rating() == null ? 0 : said.rating();
        return new Driver.Sight(judged == null ? own : judged, rating);
    }
}
