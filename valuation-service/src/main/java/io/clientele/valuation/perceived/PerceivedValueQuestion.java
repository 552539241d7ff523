package io.clientele.valuation.perceived;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.perceived.PerceivedValue;
import io.clientele.valuation.formula.perceived.PerceivedValue.Tree;

@Schema(name = "PerceivedValueQuestion", description = "The drivers of perceived value from both sides")
record PerceivedValueQuestion(
        @Schema(description = "What the customer gets: product, service and promotion factors")
        @NotNull
        @Size(min = 1, max = 30)
        List<@NotNull @Valid DriverSaid> benefit,

        @Schema(description = "What the customer gives up: price and whatever else it costs")
        @NotNull
        @Size(min = 1, max = 30)
        List<@NotNull @Valid DriverSaid> sacrifice) {

    /** @param byAnswers whether the customer's ratings come from its own answers */
    void check(boolean byAnswers) {
        var faults = new Faults();
        var check = new DriverCheck(byAnswers, faults);
        check.check(benefit, "/benefit");
        check.check(sacrifice, "/sacrifice");
        faults.throwIfAny();
    }

    /** @param answers null where the customer's ratings are said with the drivers */
    PerceivedValue value(Perceptions answers) {
        return PerceivedValue.of(DriverSaid.drivers(benefit, answers), DriverSaid.drivers(sacrifice, answers));
    }

    boolean weightsUnsaid() {
        return DriverSaid.weightsUnsaid(benefit) || DriverSaid.weightsUnsaid(sacrifice);
    }

    /** The attribute of survey answers that is about a leaf. */
    String surveyed(Tree tree, List<String> path) {
        return DriverSaid.at(tree == Tree.BENEFIT ? benefit : sacrifice, path).surveyed();
    }
}
