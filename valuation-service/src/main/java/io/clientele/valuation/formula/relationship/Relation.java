package io.clientele.valuation.formula.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.clientele.valuation.formula.relationship.known.Entry;
import io.clientele.valuation.formula.relationship.known.Profile;
import io.clientele.valuation.formula.relationship.known.RiskPolicy;
import io.clientele.valuation.formula.relationship.known.Worth;

/** All that is known of one customer as of an instant. For one thread: what was measured of it once is not measured again. */
public final class Relation {

    private static final int WINDOW_MONTHS = 12;

    private final Instant asOf;
    private final ZoneId zone;
    private final List<Entry> entries;
    private final Profile profile;
    private final Supplier<Worth> worth;
    private final RiskPolicy risk;
    private final Map<Indicator, Indication> measured = new EnumMap<>(Indicator.class);

    /**
     * @param zone of the business day
     * @param entries those that count, in time order, none after the instant
     * @param worth computed when somebody asks; must not change between two calls
     */
    public Relation(
            Instant asOf, ZoneId zone, List<Entry> entries, Profile profile, Supplier<Worth> worth, RiskPolicy risk) {
        this.asOf = asOf;
        this.zone = zone;
        this.entries = entries;
        this.profile = profile;
        this.worth = worth;
        this.risk = risk;
    }

    public Instant asOf() {
        return asOf;
    }

    public List<Entry> entries() {
        return entries;
    }

    public Profile profile() {
        return profile;
    }

    Supplier<Worth> worth() {
        return worth;
    }

    RiskPolicy risk() {
        return risk;
    }

    /** What an indicator without a parameter is: indices read the same ones, each for itself. */
    Indication once(Indicator indicator, Measure measure) {
        var found = measured.get(indicator);
        if (found == null) {
            found = measure.of(this, null);
            measured.put(indicator, found);
        }
        return found;
    }

    LocalDate today() {
        return LocalDate.ofInstant(asOf, zone);
    }

    Stream<Entry> all(String kind) {
        return entries.stream().filter(e -> e.is(kind));
    }

    /** Those of the 12 calendar months up to the instant, as the current value counts them. */
    Stream<Entry> recent(String kind) {
        return recent().filter(e -> e.is(kind));
    }

    Stream<Entry> recent() {
        var after = after(WINDOW_MONTHS);
        return entries.stream().filter(e -> e.at().isAfter(after));
    }

    Instant after(int months) {
        return asOf.atZone(zone).minusMonths(months).toInstant();
    }
}
