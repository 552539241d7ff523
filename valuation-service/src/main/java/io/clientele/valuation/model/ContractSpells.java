package io.clientele.valuation.model;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;

import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.contract.Tenures;

/**
 * How long customers have been under contract, gathered from their CONTRACT_STARTED and CONTRACT_ENDED entries, which come
 * customer by customer and in time order. From the first start to the day on which no contract is left is one spell, so that
 * a second contract beside the first prolongs nothing by itself; who comes back later begins another. An end within a
 * period, or on its last day, is an end at that period's close: who starts on 2020-01-01 and ends on 2020-12-31 or
 * 2021-01-01 has left at the close of the first year.
 */
final class ContractSpells {

    private final LocalDate calibrationEnd;
    private final ZoneId zone;
    private final Period period;
    private final Tenures tenures = new Tenures();
    private UUID customer;
    private LocalDate since;
    private int open;

    ContractSpells(LocalDate calibrationEnd, ZoneId zone, Period period) {
        this.calibrationEnd = calibrationEnd;
        this.zone = zone;
        this.period = period;
    }

    void add(Fact fact) {
        if (!fact.customerId().equals(customer)) {
            endOfCustomer();
            customer = fact.customerId();
        }
        var day = LocalDate.ofInstant(fact.occurredAt(), zone);
        if (fact.kind().equals("CONTRACT_STARTED")) {
            since = open++ == 0 ? day : since;
        } else if (open > 0 && --open == 0) {
            int whole = periods(day);
            tenures.left(whole == 0 || !since.plus(times(whole)).equals(day) ? whole + 1 : whole, 1);
        }
    }

    Tenures tenures() {
        endOfCustomer();
        return tenures;
    }

    private void endOfCustomer() {
        if (open > 0) {
            tenures.staying(periods(calibrationEnd), 1);
        }
        open = 0;
    }

    /** Whole periods from the start to a day. */
    private int periods(LocalDate day) {
        int whole = 0;
        while (!since.plus(times(whole + 1)).isAfter(day)) {
            whole++;
        }
        return whole;
    }

    private Period times(int n) {
        return period.multipliedBy(n);
    }
}
