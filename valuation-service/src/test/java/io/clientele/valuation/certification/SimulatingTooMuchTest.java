package io.clientele.valuation.certification;

import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.purchase.Nbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every purchase is drawn: what would never end, or be too many for a history, is refused. */
class SimulatingTooMuchTest {

    @Test
    void moreThanTenThousandPurchasesOfACustomerAreRefused() {
        assertRefused("NBD", Map.of("r", 50.0, "alpha", 0.001), 78);
        assertRefused("NBD", Map.of("r", 1e7, "alpha", 1e-6), 78);
        assertRefused("BG_NBD", Map.of("r", 1e7, "alpha", 1e-6, "a", 0.8, "b", 1e7), 78);
        assertRefused("PARETO_NBD", Map.of("r", 50.0, "alpha", 0.001, "s", 0.6, "beta", 11.0), 78);
        assertRefused("NBD", Map.of("r", 130.0, "alpha", 1.0), 520);
        assertAccepted("NBD", Map.of("r", 128.0, "alpha", 1.0), 78);
    }

    /** A mean of one a week, by one in a million who buys a million times a week. */
    @Test
    void fewWhoBuyMillionsOfTimesAreRefused() {
        assertRefused("NBD", Map.of("r", 1e-6, "alpha", 1e-6), 78);
        assertAccepted("NBD", Map.of("r", 1e-6, "alpha", 1.0), 78);
        assertAccepted("NBD", Map.of("r", 1e7, "alpha", 1e7), 78);
    }

    @Test
    void publishedParametersAreAcceptedForAnyCohort() {
        for (var model : new String[] {"BG_NBD", "MBG_NBD", "PARETO_NBD", "NBD"}) {
            assertThatCode(() -> new RecoverParameters(model, null, 1_000_000, 520, 1L).require())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void oneCustomerWhoNeverEndsCanBeStopped() {
        var cohort = new Cohort(new Nbd(1e7, 1e-6), 78, 1);
        int[] asked = {0};
        assertThatThrownBy(() -> cohort.simulate(1, () -> {
                    if (++asked[0] > 3) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    private static void assertRefused(String model, Map<String, Double> truth, int weeks) {
        assertThatThrownBy(() -> new RecoverParameters(model, truth, null, weeks, null).require())
                .isInstanceOfSatisfying(Rejection.class, no -> {
                    assertThat(no.kind()).isEqualTo(Rejection.Kind.INVALID);
                    assertThat(no.faults().getFirst().name()).isEqualTo("/parameters");
                    assertThat(no.faults().getFirst().detail()).contains("10000");
                });
    }

    private static void assertAccepted(String model, Map<String, Double> truth, int weeks) {
        assertThatCode(() -> new RecoverParameters(model, truth, null, weeks, null).require())
                .doesNotThrowAnyException();
    }
}
