package io.clientele.valuation.portfolio;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.contract.ContractStanding;
import io.clientele.valuation.formula.portfolio.Outlook;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.published.ValuationSums;

/** What all customers are worth together, from the values that are stored. */
@ApplicationScoped
class Portfolios {

    private final PortfolioRows rows;
    private final Bases bases;
    private final ValuationSums sums;
    private final KeptAnswers kept;
    private final Zone zone;
    private final Clock clock;

    Portfolios(PortfolioRows rows, Bases bases, ValuationSums sums, KeptAnswers kept, Zone zone, Clock clock) {
        this.rows = rows;
        this.bases = bases;
        this.sums = sums;
        this.kept = kept;
        this.zone = zone;
        this.clock = clock;
    }

    PortfolioView portfolio() {
        return PortfolioView.of(rows.totals(), clock.instant(), sums.currency());
    }

    ConcentrationView concentration(String of, Integer points) {
        var property = of == null ? "currentValue" : of;
        var column = PortfolioRows.VALUES.get(property);
        if (column == null) {
            throw Rejection.malformed(Fault.parameter(
                    "of",
                    "UNKNOWN_VALUE",
                    "of must be currentValue, pastValue, futureValue, lifetimeValue or revenue."));
        }
        int steps = points == null ? 20 : points;
        return kept.to(List.of("concentration", property, steps), () -> concentration(property, column, steps));
    }

    private ConcentrationView concentration(String property, String column, int steps) {
        var now = clock.instant();
        var found = rows.concentration(column, steps, ConcentrationView.MOST, ConcentrationView.TOPS);
        return ConcentrationView.of(property, found, now, sums.currency());
    }

    OutlookView forecast(String period, Integer periods, Locale language) {
        var length = length(period);
        int count = periods == null ? 12 : periods;
        var today = zone.dateOf(clock.instant());
        return kept.to(
                List.of("forecast", length, count, language, today, bases.inForce()),
                () -> forecast(length, count, language));
    }

    private OutlookView forecast(ModelTime length, int periods, Locale language) {
        var now = clock.instant();
        var today = zone.dateOf(now);
        var basis = bases.current();
        var contracts = basis.formula().contracts();
        double discountRate = basis.policy().discountRate();
        var outlook = new Outlook(basis.model(), contracts, length, periods, discountRate);
        var buying = new long[1];
        var contracted = new long[1];
        rows.histories(group -> {
            boolean byContract = contracts != null && group.contractSince() != null;
            if (byContract) {
                outlook.add(ContractStanding.since(group.contractSince(), today, contracts.period()), group.expected());
            } else {
                outlook.add(group.history(today, basis.model()), group.expected());
            }
            (byContract ? contracted : buying)[0] += group.expected().customers();
        });
        return OutlookView.of(today, now, buying[0], contracted[0], basis, outlook, sums.currency(), language);
    }

    private static ModelTime length(String period) {
        var read = period == null ? "P1M" : period;
        if (!read.matches("P[1-9][0-9]{0,3}[DWMY]")) {
            throw Rejection.malformed(
                    Fault.parameter("period", "BAD_FORMAT", "period must be one period such as P1W, P1M or P1Y."));
        }
        var length = ModelTime.parse(read);
        if (length.years() > 10) {
            throw Rejection.invalid(
                    Fault.parameter("period", "OUT_OF_RANGE", "period must not be longer than 10 years."));
        }
        return length;
    }
}
