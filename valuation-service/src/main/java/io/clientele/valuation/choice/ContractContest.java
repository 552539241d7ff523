package io.clientele.valuation.choice;

import java.time.Period;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.choice.ComparisonView.Candidate;
import io.clientele.valuation.choice.contract.RenewalErrors;
import io.clientele.valuation.choice.contract.RenewalForecast;
import io.clientele.valuation.choice.contract.SplitContracts;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.contract.ConstantRetention;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.model.fit.BaseStatistics;

/** Models of contracts: how many renew in the hold-out. One retention rate for everybody is the one to beat. */
@ApplicationScoped
class ContractContest implements Contest {

    /** With fewer customers it is chance that chooses. */
    static final int LEAST = 30;

    private final Facts facts;
    private final Contenders contenders;
    private final Zone zone;

    ContractContest(Facts facts, Contenders contenders, Zone zone) {
        this.facts = facts;
        this.contenders = contenders;
        this.zone = zone;
    }

    @Override
    public Foreseen hold(CompareModels wanted, Progress progress) {
        var past = gather(wanted, progress);
        var holdOut = past.holdOut();
        var tenures = past.calibration();
        requireDecisions(wanted, tenures);
        if (holdOut.customers() < LEAST) {
            throw Rejection.conflict(
                    "HOLD_OUT_TOO_SMALL",
                    "Of the customers in a period of a contract on " + wanted.calibrationEnd() + ", "
                            + holdOut.customers()
                            + " had a renewal to decide on by " + wanted.holdOutEnd() + "; " + LEAST
                            + " are needed to tell models of contracts apart.");
        }
        var calibration = new BaseStatistics(wanted.calibrationEnd(), zone.id());
        calibration.count(tenures);
        var candidates = contenders.of(
                wanted,
                calibration,
                version -> Score.of(RenewalErrors.of(
                        new RenewalForecast.ByShiftedBetaGeometric(
                                version.contracts().orElseThrow().process()),
                        holdOut)),
                progress);
        var constant = ConstantRetention.of(tenures);
        var alike = Candidate.simple(
                ConstantRetention.CODE,
                Map.of("retentionRate", constant.retentionRate()),
                "One retention rate for everybody and always: the share of the decisions of the calibration that were renewals",
                Score.of(RenewalErrors.of(new RenewalForecast.ByConstantRetention(constant), holdOut)));
        return new Foreseen(
                new Happened(holdOut.customers(), null, null, holdOut.renewed()),
                null,
                Ranking.of(candidates, alike.likely(constant.logLikelihood()), wanted.decisive())
                        .orSimple());
    }

    private SplitContracts gather(CompareModels wanted, Progress progress) {
        var past = new SplitContracts(
                wanted.calibrationEnd(), wanted.holdOutEnd(), zone.id(), Period.parse(wanted.unit()));
        facts.contracts(zone.endOf(wanted.holdOutEnd()), fact -> {
            progress.check();
            past.add(fact);
        });
        past.end();
        return past;
    }

    private static void requireDecisions(CompareModels wanted, Tenures tenures) {
        if (tenures.decisions() == 0) {
            throw Rejection.conflict(
                    "NOTHING_TO_LEARN_FROM",
                    "Nobody under contract had a renewal to decide on by " + wanted.calibrationEnd() + ".");
        }
    }
}
