package io.clientele.valuation.calculation;

import java.util.List;
import java.util.function.Supplier;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometricFit;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulliFit;
import io.clientele.valuation.formula.opportunity.OpportunityHistories;

/** Parameters that are not given but fitted to a table that comes with the question. */
final class CohortFits {

    private CohortFits() {}

    /** Null where parameters are given. */
    static Fit<ShiftedBetaGeometric> of(TenureQuestion.Parameters parameters, List<Long> survivors) {
        oneOf(parameters, survivors, "survivors");
        if (survivors == null) {
            return null;
        }
        var faults = new Faults();
        for (int t = 1; t < survivors.size(); t++) {
            var pointer = "/survivors/" + t;
            faults.require(
                    survivors.get(t) <= survivors.get(t - 1),
                    () -> Fault.pointer(pointer, "OUT_OF_RANGE", "survivors must not grow."));
        }
        faults.throwIfAny();
        var tenures = Tenures.ofSurvivors(
                survivors.stream().mapToLong(Long::longValue).toArray());
        return learned("/survivors", () -> ShiftedBetaGeometricFit.fit(tenures, FitProgress.UNWATCHED));
    }

    /** Null where parameters are given. */
    static Fit<BetaGeometricBetaBernoulli> of(
            OpportunityQuestion.Parameters parameters, List<OpportunityQuestion.Group> base) {
        oneOf(parameters, base, "base");
        if (base == null) {
            return null;
        }
        var faults = new Faults();
        for (int i = 0; i < base.size(); i++) {
            var group = base.get(i);
            check(group.frequency(), group.recency(), group.opportunities(), "/base/" + i, faults);
        }
        faults.throwIfAny();
        var histories = new OpportunityHistories();
        for (var group : base) {
            histories.add(group.frequency(), group.recency(), group.opportunities(), group.customers());
        }
        return learned("/base", () -> BetaGeometricBetaBernoulliFit.fit(histories, FitProgress.UNWATCHED));
    }

    /** Finds fault with an impossible history of opportunities. */
    static void check(int frequency, int recency, int opportunities, String pointer, Faults faults) {
        faults.require(
                        recency <= opportunities,
                        () -> Fault.pointer(
                                pointer + "/recency", "OUT_OF_RANGE", "recency must not exceed opportunities."))
                .require(
                        frequency <= recency && (frequency > 0 || recency == 0),
                        () -> Fault.pointer(
                                pointer + "/frequency",
                                "OUT_OF_RANGE",
                                "frequency must not exceed recency, and be 0 only where recency is 0."));
    }

    private static void oneOf(Object parameters, Object table, String name) {
        if ((parameters == null) == (table == null)) {
            throw Rejection.invalid(Fault.pointer(
                    "/parameters", "ONE_OF", "Give either parameters or " + name + ", to which they are fitted."));
        }
    }

    /** The formulas say in words what the data lack. */
    private static <M> Fit<M> learned(String pointer, Supplier<Fit<M>> fit) {
        try {
            return fit.get();
        } catch (IllegalArgumentException e) {
            throw Rejection.invalid(Fault.pointer(pointer, "NOTHING_TO_LEARN_FROM", e.getMessage() + "."));
        }
    }
}
