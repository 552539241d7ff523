package io.clientele.valuation.formula.numeric;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class QuasiNewtonTest {

    private static final QuasiNewton.Watcher UNWATCHED = value -> {};

    /** Rosenbrock's valley: long, bent and flat, with its floor at (1, 1). */
    private static double rosenbrock(double[] at, double[] gradient) {
        double x = at[0];
        double bend = at[1] - x * x;
        gradient[0] = -2 * (1 - x) - 400 * x * bend;
        gradient[1] = 200 * bend;
        return (1 - x) * (1 - x) + 100 * bend * bend;
    }

    @Test
    void findsTheFloorOfABentValley() {
        var optimum = new QuasiNewton(QuasiNewtonTest::rosenbrock, -10, 10, 1e-10)
                .minimise(new double[] {-1.2, 1}, UNWATCHED);
        assertThat(optimum.atRest()).isTrue();
        assertThat(optimum.point()[0]).isCloseTo(1, within(1e-8));
        assertThat(optimum.point()[1]).isCloseTo(1, within(1e-8));
        assertThat(optimum.iterations()).isLessThan(80);
    }

    @Test
    void restsAtTheEdgeThatItIsPushedAgainst() {
        var optimum = new QuasiNewton(QuasiNewtonTest::rosenbrock, -10, 0.5, 1e-10)
                .minimise(new double[] {-1.2, 0.3}, UNWATCHED);
        assertThat(optimum.atRest()).isTrue();
        assertThat(optimum.point()[0]).isEqualTo(0.5);
        assertThat(optimum.point()[1]).isCloseTo(0.25, within(1e-8));
    }

    @Test
    void anEarlierSearchMakesALaterOneShorter() {
        var search = new QuasiNewton(QuasiNewtonTest::rosenbrock, -10, 10, 1e-10);
        var first = search.minimise(new double[] {-1.2, 1}, UNWATCHED);
        double[] nearby = {first.point()[0] + 1e-3, first.point()[1] + 1e-3};
        assertThat(search.minimise(nearby, first.inverseHessian(), UNWATCHED).iterations())
                .isLessThan(search.minimise(nearby, UNWATCHED).iterations());
    }
}
