package io.clientele.valuation.portfolio;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.portfolio.EquityBridge;
import io.clientele.valuation.value.Answered;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.ValuationSums;

/** Customer equity between two instants, by cause; some hundreds of customers at a time. */
@ApplicationScoped
class Bridges {

    private static final int PAGE = 500;

    private final Customers customers;
    private final Facts facts;
    private final Bases bases;
    private final ValuationSums sums;
    private final Zone zone;
    private final Clock clock;

    Bridges(Customers customers, Facts facts, Bases bases, ValuationSums sums, Zone zone, Clock clock) {
        this.customers = customers;
        this.facts = facts;
        this.bases = bases;
        this.sums = sums;
        this.zone = zone;
        this.clock = clock;
    }

    BridgeView between(String fromSaid, String toSaid, boolean restated, Locale language) {
        var now = clock.instant();
        var to = Answered.within("to", zone.moment("to", toSaid, now));
        var from = Answered.within(
                "from",
                zone.moment(
                        "from", fromSaid, to.atZone(zone.id()).minusMonths(1).toInstant()));
        if (!from.isBefore(to)) {
            throw Rejection.invalid(Fault.parameter("from", "OUT_OF_RANGE", "from must be before to."));
        }
        var walk = new CustomerBridge(
                from, to, bases.at(restated ? null : from), bases.at(restated ? null : to), restated);
        var bridge = new EquityBridge();
        UUID last = null;
        for (var page = customers.after(null, PAGE); !page.isEmpty(); page = customers.after(last, PAGE)) {
            var known = facts.of(page);
            page.forEach(customer -> walk.walk(known.getOrDefault(customer, List.of()), bridge));
            last = page.getLast();
        }
        return BridgeView.of(walk, bridge, now, sums.currency(), language);
    }
}
