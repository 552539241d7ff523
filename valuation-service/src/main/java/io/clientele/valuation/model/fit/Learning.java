package io.clientele.valuation.model.fit;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.population.Walk;
import io.clientele.valuation.registry.ContractFamily;
import io.clientele.valuation.registry.Family;
import io.clientele.valuation.registry.OpportunityFamily;
import io.clientele.valuation.registry.PurchaseFamily;
import io.clientele.valuation.registry.SpendFamily;

/**
 * Gathers from the facts what a model learns from: contracts for models of contracts; for all others purchases and returns, and what serving
 * the base takes.
 */
@ApplicationScoped
class Learning {

    private final Walk walk;
    private final Zone zone;

    Learning(Walk walk, Zone zone) {
        this.walk = walk;
        this.zone = zone;
    }

    /** Of nobody yet. */
    BaseStatistics none(StartFit wanted, Family family) {
        var base = new BaseStatistics(wanted.calibrationEnd(), zone.id());
        switch (family) {
            case ContractFamily contracts -> base.withoutSpends();
            case OpportunityFamily periods -> {
                base.withoutSpends();
                base.countPeriods(wanted.unit());
            }
            case PurchaseFamily buying -> base.withoutSpends();
            case SpendFamily spend -> {} // learns from them
        }
        return base;
    }

    /** What counts in all parts, whoever reads them when. */
    Walk.Begun begin() {
        return walk.begin();
    }

    /** All parts have been read. */
    void ended(FitPart any) {
        walk.ended(any.merges());
    }

    /** Adds the next customers of a part. */
    Walk.Walked next(StartFit wanted, Family family, FitPart part, BaseStatistics base) {
        if (family instanceof ContractFamily) {
            var spells = new ContractSpells(wanted.calibrationEnd(), zone.id(), Period.parse(wanted.unit()));
            var walked = walk.next(part.left(), part.merges(), all -> ContractSpells.entries(known(all, wanted, part))
                    .forEach(spells::add));
            base.count(spells.tenures());
            return walked;
        }
        var walked = walk.next(
                part.left(), part.merges(), all -> known(all, wanted, part).forEach(base::add));
        base.endOfCustomer();
        return walked;
    }

    private Stream<Fact> known(List<Fact> all, StartFit wanted, FitPart part) {
        var upTo = zone.endOf(wanted.calibrationEnd());
        return all.stream().filter(fact -> fact.counts(upTo, part.knownAt()));
    }
}
