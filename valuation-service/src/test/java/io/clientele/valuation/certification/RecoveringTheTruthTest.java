package io.clientele.valuation.certification;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.registry.PurchaseFamily;

import static org.assertj.core.api.Assertions.assertThat;

class RecoveringTheTruthTest {

    static List<PurchaseFamily> families() {
        return Formulas.purchase();
    }

    @ParameterizedTest
    @MethodSource("families")
    void aSimulatedCohortGivesItsParametersBack(PurchaseFamily family) {
        var wanted = new RecoverParameters(family.name(), null, 20_000, 78, 7L);
        var truth = wanted.truth();
        var cohort = new Cohort(truth, wanted.length(), wanted.chance());
        cohort.simulate(wanted.size(), () -> {});
        var fit = family.fit(cohort.purchases(), ModelTime.WEEK, FitProgress.UNWATCHED);
        assertThat(fit.converged()).as(fit.reason()).isTrue();
        truth.parameters().forEach((name, value) -> {
            double off = (fit.model().parameters().get(name) - value)
                    / fit.standardErrors().get(name);
            assertThat(off).as(name + " in standard errors").isBetween(-4.0, 4.0);
        });
        var merged = family.fit(cohort.occasions(), ModelTime.WEEK, FitProgress.UNWATCHED);
        double rate = truth.parameters().get("r") / truth.parameters().get("alpha");
        var found = merged.model().parameters();
        assertThat(found.get("r") / found.get("alpha")).isLessThan(rate);
    }
}
