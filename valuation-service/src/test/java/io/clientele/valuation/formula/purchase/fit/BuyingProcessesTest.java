package io.clientele.valuation.formula.purchase.fit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

class BuyingProcessesTest {

    private static final Map<String, Double> PARAMETERS =
            Map.of("r", 0.5, "alpha", 8.0, "a", 0.8, "b", 2.0, "s", 0.6, "beta", 12.0);

    @Test
    void everyModelIsMadeFromItsParametersByName() {
        for (var code : BuyingProcesses.CODES) {
            var process = BuyingProcesses.of(code, PARAMETERS);
            assertThat(process.code()).isEqualTo(code);
            assertThat(PARAMETERS).containsAllEntriesOf(process.parameters());
        }
        assertThatThrownBy(() -> BuyingProcesses.of("BG_NBD", Map.of("r", 0.5)))
                .hasMessageContaining("alpha is missing");
        assertThatThrownBy(() -> BuyingProcesses.of("XYZ", PARAMETERS)).hasMessageContaining("must be one of [BG_NBD");
    }

    @Test
    void whereHardlyAnybodyLeavesAllAgreeWithNbd() {
        var nbd = new Nbd(0.5, 8);
        for (var process : List.of(
                new BetaGeometricNbd(0.5, 8, 1e-6, 1e7),
                new ModifiedBetaGeometricNbd(0.5, 8, 1e-6, 1e7),
                new ParetoNbd(0.5, 8, 1e-6, 1e7))) {
            assertThat(process.logLikelihood(3, 20, 30)).isCloseTo(nbd.logLikelihood(3, 20, 30), within(1e-9));
            assertThat(process.probabilityAlive(3, 20, 30)).isCloseTo(1, within(1e-9));
            assertThat(process.expectedPurchases(3, 20, 30, 52))
                    .isCloseTo(nbd.expectedPurchases(3, 20, 30, 52), withPercentage(1e-6));
        }
    }

    @Test
    void whereAllBuyAlikeNbdIsPoisson() {
        var alike = new Nbd(1e7, 1e8);
        assertThat(alike.logLikelihood(3, 20, 30)).isCloseTo(3 * Math.log(0.1) - 3, within(1e-5));
        assertThat(alike.expectedPurchases(3, 20, 30, 52)).isCloseTo(5.2, within(1e-5));
    }
}
