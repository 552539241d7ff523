package io.clientele.valuation.portfolio;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LorenzPoint", description = "A point of the Lorenz curve")
record LorenzPoint(
        @Schema(
                description = "Part of the customers, the least valuable first",
                examples = "0.8",
                minimum = "0",
                maximum = "1")
        double customersShare,

        @Schema(description = "What they bring of the total", examples = "0.2", maximum = "1")
        double valueShare) {

    static List<LorenzPoint> of(List<Double> curve) {
        var points = new ArrayList<LorenzPoint>();
        for (int i = 0; i < curve.size(); i++) {
            points.add(new LorenzPoint((double) i / (curve.size() - 1), curve.get(i)));
        }
        return points;
    }
}
