package io.clientele.valuation.model.fit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.model.FitReport;
import io.clientele.valuation.model.FoundVersions;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.registry.Family;
import io.clientele.valuation.registry.Formulas;

/** Searches parameters and keeps what it finds as a new version. */
@ApplicationScoped
public class Fits {

    private final FoundVersions versions;
    private final Clock clock;

    Fits(FoundVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Fits and keeps a model. At the edge of its parameters a model is a simpler one: that is fitted too, so that it can be
     * activated instead.
     *
     * @param job that asks: of a model it finds one version, however often it is taken over and asks again
     * @param unit in which time is counted, for models that know it; of a model and a job the same
     */
    public ModelVersion fit(UUID job, Family family, String unit, BaseStatistics base, FitProgress watch) {
        return versions.of(job, family.name()).orElseGet(() -> searched(job, family, unit, base, watch));
    }

    private ModelVersion searched(UUID job, Family family, String unit, BaseStatistics base, FitProgress watch) {
        var began = clock.instant();
        var found = learned(() -> family.fit(base, ModelTime.parse(unit), watch));
        var took = Duration.between(began, clock.instant());
        var simpler = Optional.ofNullable(found.fit().limit())
                .flatMap(limit -> Formulas.named(limit.model()))
                .map(s -> fit(job, s, unit, base, watch).version())
                .orElse(null);
        return versions.keep(
                job,
                version(family, found, family.knowsTime() ? unit : null, base)
                        .reported(FitReport.of(found.fit(), took, simpler)));
    }

    private ModelVersion version(Family family, Family.Found found, String unit, BaseStatistics base) {
        var fit = found.fit();
        return new ModelVersion(
                family.name(),
                0,
                new TreeMap<>(found.parameters()),
                base.facts(),
                unit,
                base.calibrationEnd(),
                fit.logLikelihood(),
                fit.customers(),
                fit.converged(),
                fit.outcome().name(),
                fit.reason(),
                clock.instant(),
                null,
                null);
    }

    /** The formulas say in words what the data lack. */
    private static Family.Found learned(Supplier<Family.Found> search) {
        try {
            return search.get();
        } catch (IllegalArgumentException e) {
            throw Rejection.conflict("NOTHING_TO_LEARN_FROM", e.getMessage() + ".");
        }
    }
}
