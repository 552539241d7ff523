package io.clientele.valuation.formula.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How a reading becomes points from 0 to 100. Every one that orders numbers keeps or reverses their order. */
public sealed interface Normalisation {

    double MOST = 100;

    /** Empty when the reading is not known, or is of a kind that this cannot judge, or the base was not cut yet. */
    OptionalDouble points(Reading reading);

    /** Where the base was cut for it; empty where it needs no base, or that was not cut yet. */
    default Optional<Cuts> cuts() {
        return Optional.empty();
    }

    /**
     * The share of the base that is below the customer, as cut when the scorecard was activated.
     *
     * @param cuts empty before the base was cut
     */
    record Percentile(boolean higherIsBetter, Optional<Cuts> cuts) implements Normalisation {

        @Override
        public OptionalDouble points(Reading reading) {
            return reading instanceof Reading.Number number && cuts.isPresent()
                    ? OptionalDouble.of(turned(cuts.get().rank(number.value()), higherIsBetter))
                    : OptionalDouble.empty();
        }
    }

    /**
     * In proportion between two limits, cut off at both: 100 · (x − min)/(max − min).
     *
     * @param min given, or else the least of the base when it was cut
     * @param max given, or else the most of the base when it was cut
     */
    record MinMax(boolean higherIsBetter, Optional<Double> min, Optional<Double> max, Optional<Cuts> cuts)
            implements Normalisation {

        @Override
        public OptionalDouble points(Reading reading) {
            var low = min.or(() -> cuts.map(Cuts::min));
            var high = max.or(() -> cuts.map(Cuts::max));
            if (!(reading instanceof Reading.Number number) || low.isEmpty() || high.isEmpty()) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(turned(share(number.value(), low.get(), high.get()), higherIsBetter));
        }

        /** Where everybody is the same, everybody is in the middle. */
        private static double share(double value, double low, double high) {
            if (high <= low) {
                return value < low ? 0 : value > low ? MOST : MOST / 2;
            }
            // halves keep the differences of the largest numbers finite
            return MOST * Math.clamp((value / 2 - low / 2) / (high / 2 - low / 2), 0, 1);
        }
    }

    /** The points of the highest band that begins at or below the value; 0 below the first. */
    record TargetBands(List<Band> bands) implements Normalisation {

        @Override
        public OptionalDouble points(Reading reading) {
            if (!(reading instanceof Reading.Number number)) {
                return OptionalDouble.empty();
            }
            double points = 0;
            for (var band : bands) {
                if (number.value() < band.from()) {
                    break;
                }
                points = band.points();
            }
            return OptionalDouble.of(points);
        }
    }

    /**
     * @param from where the band begins, included; bands are in rising order
     * @param points from 0 to 100
     */
    record Band(double from, double points) {}

    /**
     * The points of a category.
     *
     * @param otherwise of a category that is not listed; empty: such a one is not known
     */
    record CategoryMap(Map<String, Double> points, Optional<Double> otherwise) implements Normalisation {

        @Override
        public OptionalDouble points(Reading reading) {
            if (!(reading instanceof Reading.Category category)) {
                return OptionalDouble.empty();
            }
            var found = Optional.ofNullable(points.get(category.code())).or(() -> otherwise);
            return found.isPresent() ? OptionalDouble.of(found.get()) : OptionalDouble.empty();
        }
    }

    private static double turned(double points, boolean higherIsBetter) {
        return higherIsBetter ? points : MOST - points;
    }
}
