package io.clientele.segmentation.cut;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.PolicyEvent.CutMade;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.time.Ids;
import io.clientele.segmentation.scheme.Cut;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.store.Database;

/** The cuts of all schemes. Making one only puts new thresholds in force: who moves by it is found afterwards. */
@ApplicationScoped
public class Cuts {

    private final CutRows rows;
    private final CutLock lock;
    private final Population population;
    private final Database database;
    private final Outbox outbox;
    private final Versions versions;
    private final Ids ids;
    private final Clock clock;

    /** Cuts never change, and there are few. */
    private final Map<UUID, Cut> seen = new ConcurrentHashMap<>();

    Cuts(
            CutRows rows,
            CutLock lock,
            Population population,
            Database database,
            Outbox outbox,
            Versions versions,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.lock = lock;
        this.population = population;
        this.database = database;
        this.outbox = outbox;
        this.versions = versions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Measures the population at one snapshot, without holding anybody up. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Measurement measure(Scheme scheme) {
        database.run("set transaction isolation level repeatable read read only");
        return population.measure(scheme);
    }

    /** Makes the cut for a population of this size, in a transaction that holds the {@link CutLock} alone. */
    public Cut makeFor(Scheme scheme, int size) {
        return keep(scheme, "N=" + size, Cut.Cause.POPULATION, population.measure(scheme));
    }

    /** The largest population size that each scheme was cut for; schemes never cut for one are absent. */
    public Map<String, Integer> reached() {
        return rows.reached();
    }

    /** Puts a measurement in force, or answers the cut that this moment has had already. */
    @Transactional
    public Cut make(Scheme scheme, String moment, Cut.Cause cause, Measurement measurement) {
        lock.holdAlone();
        return rows.of(scheme.code(), moment)
                .map(NumberedCut::cut)
                .orElseGet(() -> keep(scheme, moment, cause, measurement));
    }

    public Optional<Cut> at(Scheme scheme, String moment) {
        return rows.of(scheme.code(), moment).map(NumberedCut::cut);
    }

    /** The cut in force of every scheme that has one, by the scheme's code. */
    public Map<String, Cut> current() {
        return rows.latest().stream().map(NumberedCut::cut).collect(Collectors.toMap(Cut::scheme, c -> c));
    }

    public List<NumberedCut> latest() {
        return rows.latest();
    }

    public Optional<Cut> find(UUID id) {
        return Optional.ofNullable(seen.computeIfAbsent(
                id, any -> rows.find(id).map(NumberedCut::cut).orElse(null)));
    }

    /** When the scheme was cut for the first time. */
    public Optional<Instant> firstAt(Scheme scheme) {
        return rows.first(scheme.code()).map(row -> row.cut().at());
    }

    public List<NumberedCut> page(Scheme scheme, int below, int limit) {
        return rows.page(scheme.code(), below, limit);
    }

    public long count(Scheme scheme) {
        return rows.count(scheme.code());
    }

    private Cut keep(Scheme scheme, String moment, Cut.Cause cause, Measurement measured) {
        var before = rows.page(scheme.code(), Integer.MAX_VALUE, 1).stream().findFirst();
        var cut = new Cut(
                ids.next(),
                scheme.code(),
                scheme.version(),
                measured.customers(),
                measured.thresholds(),
                cause,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        int number = before.map(NumberedCut::number).orElse(0) + 1;
        long version = versions.next(before.map(NumberedCut::version).orElse(0L));
        var row = new NumberedCut(number, moment, version, cut);
        rows.add(row);
        outbox.append(event(row));
        return cut;
    }

    /** What other systems hear of a cut; thresholds in double precision, instants as seconds since 1970. */
    public static CutMade event(NumberedCut row) {
        var cut = row.cut();
        var thresholds = new HashMap<String, Double>();
        cut.thresholds().forEach((String name, BigDecimal value) -> thresholds.put(name, value.doubleValue()));
        return new CutMade(
                cut.scheme(),
                cut.schemeVersion(),
                row.version(),
                Math.toIntExact(cut.customers()),
                thresholds,
                cut.cause().name(),
                cut.at());
    }
}
