package io.clientele.valuation.choice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Period;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.choice.ComparisonView.Candidate;
import io.clientele.valuation.choice.contract.RenewalErrors;
import io.clientele.valuation.choice.contract.SplitContracts;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.contract.ConstantRetention;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.model.fit.BaseStatistics;
import io.clientele.valuation.model.fit.ContractSpells;

/** Models of contracts: how many renew in the hold-out. One retention rate for everybody is the one to beat. */
@ApplicationScoped
class ContractContest implements Contest<ContractContest.Contracts> {

    /** With fewer customers it is chance that chooses. */
    static final int LEAST = 30;

    private final Contenders contenders;
    private final Zone zone;

    ContractContest(Contenders contenders, Zone zone) {
        this.contenders = contenders;
        this.zone = zone;
    }

    @Override
    public Contracts past(CompareModels wanted, long seen) {
        return new Contracts(new SplitContracts(
                wanted.calibrationEnd(), wanted.holdOutEnd(), zone.id(), Period.parse(wanted.unit())));
    }

    @Override
    public Foreseen hold(Round round, Contracts past) {
        var wanted = round.wanted();
        var holdOut = past.split.holdOut();
        var tenures = past.split.calibration();
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
                round,
                calibration,
                version -> Score.of(
                        RenewalErrors.of(version.contracts().orElseThrow().process(), holdOut)));
        var constant = ConstantRetention.of(tenures);
        var alike = Candidate.simple(
                ConstantRetention.CODE,
                Map.of("retentionRate", constant.perPeriod()),
                "One retention rate for everybody and always: the share of the decisions of the calibration that were renewals",
                Score.of(RenewalErrors.of(constant, holdOut)));
        return new Foreseen(
                new Happened(holdOut.customers(), null, null, holdOut.renewed()),
                null,
                Ranking.of(candidates, alike.likely(constant.logLikelihood(tenures)), wanted.decisive())
                        .orSimple());
    }

    private static void requireDecisions(CompareModels wanted, Tenures tenures) {
        if (tenures.decisions() == 0) {
            throw Rejection.conflict(
                    "NOTHING_TO_LEARN_FROM",
                    "Nobody under contract had a renewal to decide on by " + wanted.calibrationEnd() + ".");
        }
    }

    /** Counted, and none of them sampled. */
    record Contracts(SplitContracts split) implements Past {

        @Override
        public void add(List<Fact> facts) {
            ContractSpells.entries(facts.stream()).forEach(split::add);
        }

        @Override
        public long seen() {
            return 0;
        }

        @Override
        public void write(DataOutput out) throws IOException {
            split.write(out);
        }

        @Override
        public void add(DataInput in) throws IOException {
            split.add(in);
        }
    }
}
