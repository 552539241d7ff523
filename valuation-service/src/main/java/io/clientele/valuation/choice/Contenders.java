package io.clientele.valuation.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.choice.ComparisonView.Candidate;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.fit.BaseStatistics;
import io.clientele.valuation.model.fit.Fits;
import io.clientele.valuation.registry.Family;

/** The models that compete, each kept as the version that was fitted for it. */
@ApplicationScoped
class Contenders {

    private final Fits fits;

    Contenders(Fits fits) {
        this.fits = fits;
    }

    /** @param foresee the hold-out by a version */
    List<Candidate> of(Round round, BaseStatistics calibration, Function<ModelVersion, Score> foresee) {
        var candidates = new ArrayList<Candidate>();
        for (var family : round.wanted().candidates()) {
            candidates.add(one(family, round, calibration, foresee));
            round.progress().done(candidates.size());
        }
        return candidates;
    }

    private Candidate one(
            Family family, Round round, BaseStatistics calibration, Function<ModelVersion, Score> foresee) {
        ModelVersion version;
        try {
            var unit = round.wanted().unit(family);
            version = fits.fit(round.job(), family, unit, calibration, stopping(round.progress()));
        } catch (Rejection nothingToLearn) {
            return Candidate.simple(family.name(), null, nothingToLearn.detail(), null);
        }
        return Candidate.of(version, foresee.apply(version));
    }

    static FitProgress stopping(Progress progress) {
        return (iteration, logLikelihood) -> {
            progress.check();
            return true;
        };
    }
}
