package io.clientele.valuation.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import io.clientele.contracts.CustomerState;
import io.clientele.contracts.CustomerState.CreditGrade;
import io.clientele.contracts.CustomerState.WalletEstimate;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.formula.relationship.known.Profile;
import io.clientele.valuation.formula.relationship.known.RiskPolicy;
import io.clientele.valuation.formula.relationship.known.Worth;
import io.clientele.valuation.value.Appraisals.Appraisal;

/**
 * All that was known of a customer by an instant, to be looked at as of any other.
 *
 * @param facts all that are kept, in time order
 * @param records versions of its record, the earliest first
 * @param merged the same of those who are merged into it
 */
public record Past(
        UUID customer,
        List<DetailedFact> facts,
        List<CustomerState> records,
        Map<UUID, List<CustomerState>> merged,
        Instant knownAt,
        ZoneId zone,
        RiskPolicy risk,
        Appraisal appraisal) {

    /** Clocks differ a little between machines: what the journal has recorded has happened. */
    Instant now(Instant clock) {
        return facts.stream().map(f -> f.fact().recordedAt()).reduce(clock, (a, b) -> a.isAfter(b) ? a : b);
    }

    public Relation asOf(Instant asOf) {
        var counting =
                facts.stream().filter(f -> f.fact().counts(asOf, knownAt)).toList();
        return supposing(asOf, counting, profile(asOf), () -> worth(asOf));
    }

    /**
     * As it would be.
     *
     * @param counting facts that all count, in time order
     * @param worth asked for once
     */
    public Relation supposing(Instant asOf, List<DetailedFact> counting, Profile profile, Supplier<Worth> worth) {
        var entries = counting.stream().map(f -> Entries.of(f, zone)).toList();
        return new Relation(asOf, zone, entries, profile, once(worth), risk);
    }

    private Profile profile(Instant asOf) {
        var record = Won.held(records, asOf);
        var won = Won.of(customer, records, merged, asOf);
        return record == null
                ? Profile.NOTHING.won(won.cost(), won.customers())
                : new Profile(
                        record.kind(),
                        record.roles() == null ? List.of() : record.roles(),
                        record.industry(),
                        record.region(),
                        record.citySize(),
                        record.source(),
                        won.cost(),
                        won.customers(),
                        grade(record, LocalDate.ofInstant(asOf, zone)),
                        wallet(LocalDate.ofInstant(asOf, zone)));
    }

    /** That of the latest assessment made by that day; where days were never told, that of the record. */
    private String grade(CustomerState record, LocalDate day) {
        var told = records.getLast().creditGrades();
        return told == null
                ? record.creditGrade()
                : latest(told, CreditGrade::assessedOn, day)
                        .map(CreditGrade::grade)
                        .orElse(null);
    }

    /** What it came to by that day, all categories together; where only the last was told at a time, whichever version of the record told it. */
    private BigDecimal wallet(LocalDate day) {
        var told = records.getLast().walletEstimates();
        var estimates = told != null
                ? told
                : records.stream()
                        .map(CustomerState::walletEstimate)
                        .filter(e -> e != null && e.estimatedOn() != null)
                        .toList();
        return latest(estimates, WalletEstimate::estimatedOn, day)
                .map(WalletEstimate::yearlyAmount)
                .orElse(null);
    }

    /** Of one day the last counts. */
    private static <T> Optional<T> latest(List<T> dated, Function<T, LocalDate> on, LocalDate day) {
        return dated.stream()
                .filter(one -> !on.apply(one).isAfter(day))
                .reduce((a, b) -> on.apply(b).isBefore(on.apply(a)) ? a : b);
    }

    private Worth worth(Instant asOf) {
        return appraisal.of(customer, facts.stream().map(DetailedFact::fact).toList(), asOf, knownAt);
    }

    private static Supplier<Worth> once(Supplier<Worth> worth) {
        return new Supplier<>() {
            private Worth found;

            @Override
            public Worth get() {
                if (found == null) {
                    found = worth.get();
                }
                return found;
            }
        };
    }
}
