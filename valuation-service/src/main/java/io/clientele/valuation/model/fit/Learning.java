package io.clientele.valuation.model.fit;

import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.job.Progress;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.fact.ServingCosts;
import io.clientele.valuation.fact.Trade;
import io.clientele.valuation.registry.ContractFamily;
import io.clientele.valuation.registry.Family;
import io.clientele.valuation.registry.OpportunityFamily;
import io.clientele.valuation.registry.PurchaseFamily;
import io.clientele.valuation.registry.SpendFamily;

/** Reads from the facts what a model learns from: contracts for models of contracts, purchases and returns for all others. */
@ApplicationScoped
class Gathering {

    private final Facts facts;
    private final Trade trade;
    private final ServingCosts serving;
    private final Zone zone;

    Gathering(Facts facts, Trade trade, ServingCosts serving, Zone zone) {
        this.facts = facts;
        this.trade = trade;
        this.serving = serving;
        this.zone = zone;
    }

    BaseStatistics of(StartFit wanted, Family family, Progress progress) {
        var base = new BaseStatistics(wanted.calibrationEnd(), zone.id());
        switch (family) {
            case ContractFamily contracts -> contracts(base, wanted, progress);
            case OpportunityFamily periods -> {
                base.countPeriods(wanted.unit());
                trade(base, wanted, progress);
            }
            case PurchaseFamily buying -> trade(base, wanted, progress);
            case SpendFamily spend -> trade(base, wanted, progress);
        }
        return base;
    }

    private void contracts(BaseStatistics base, StartFit wanted, Progress progress) {
        var spells = new ContractSpells(wanted.calibrationEnd(), zone.id(), Period.parse(wanted.unit()));
        facts.contracts(zone.endOf(wanted.calibrationEnd()), fact -> {
            progress.check();
            spells.add(fact);
        });
        base.count(spells.tenures());
    }

    private void trade(BaseStatistics base, StartFit wanted, Progress progress) {
        trade.read(zone.endOf(wanted.calibrationEnd()), fact -> {
            base.add(fact);
            if (base.customers() % 1_000 == 0) {
                progress.check();
                progress.done(Searching.read(base.customers()));
            }
        });
        base.endOfCustomer();
        base.serving(serving.measured(zone.endOf(wanted.calibrationEnd())));
    }
}
