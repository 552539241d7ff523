package io.clientele.valuation.certification;

import java.util.random.RandomGenerator;

/** Random numbers of the kinds that models of buying are made of. */
final class Chance {

    private final RandomGenerator random;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    double uniform() {
        return random.nextDouble();
    }

    double exponential(double rate) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }

    /** Gamma(shape, 1): Marsaglia and Tsang (2000), ACM TOMS 26(3), with their boost for shapes below 1. */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }

    double beta(double a, double b) {
        double x = gamma(a);
        double y = gamma(b);
        return x + y == 0 ? (random.nextDouble() < a / (a + b) ? 1 : 0) : x / (x + y);
    }
}
