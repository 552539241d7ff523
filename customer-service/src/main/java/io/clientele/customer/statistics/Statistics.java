package io.clientele.customer.statistics;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.model.PersonalProperties;
import io.clientele.customer.record.World;
import io.clientele.customer.search.Listing;
import io.clientele.customer.search.Statement;
import io.clientele.customer.statistics.Snapshots.Snapshot;
import io.clientele.kit.accesslog.Looked;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** What sets of customers are like: two questions to the database, answered from one moment. */
@ApplicationScoped
class Statistics {

    /** Who calls through the gateway waits for a minute, and no longer. */
    static final Duration PATIENCE = Duration.ofSeconds(50);

    /** Of so few, numbers speak of each: who reads them has looked at them. */
    static final int FEW = 10;

    private static final String COLUMNS =
            "id, document, kind, owner_id, region, industry, credit_grade, wallet_yearly, created_at, updated_at";

    private final Snapshots snapshots;
    private final World world;
    private final Zone zone;
    private final Looked looked;

    Statistics(Snapshots snapshots, World world, Zone zone, Looked looked) {
        this.snapshots = snapshots;
        this.world = world;
        this.zone = zone;
        this.looked = looked;
    }

    /** @param names of properties; none are all that the caller may see, and those that it may not are named */
    StatisticsView of(Listing listing, Set<String> names, int top, Locale language, Duration patience) {
        var masked = Stream.concat(
                        Counted.ALL.stream()
                                .filter(one -> listing.hides(one.kept()))
                                .map(Counted::property),
                        Measured.ALL.stream()
                                .filter(one -> listing.hides(one.kept()))
                                .map(Measured::property))
                .distinct()
                .filter(property -> Wished.among(names, property))
                .toList();
        refuse(masked, names);
        Predicate<String> described = property -> Wished.among(names, property) && !masked.contains(property);
        return snapshots.at(
                patience,
                snapshot -> view(
                        listing,
                        Counted.ALL.stream()
                                .filter(one -> described.test(one.property()))
                                .toList(),
                        Measured.ALL.stream()
                                .filter(one -> described.test(one.property()))
                                .toList(),
                        masked,
                        top,
                        language,
                        snapshot));
    }

    /** Whoever asks for everything gets what may be seen; whoever asks for what may not be is told so. */
    private static void refuse(List<String> masked, Set<String> names) {
        if (!masked.isEmpty() && !names.isEmpty()) {
            throw Rejection.of(
                    Rejection.Kind.FORBIDDEN,
                    "FORBIDDEN",
                    "Statistics would tell what viewers see masked: " + String.join(", ", masked) + ".",
                    List.of(
                            Fault.parameter(
                                    "fields",
                                    "MASKED",
                                    String.join(", ", masked)
                                            + " in fields needs agent, or a kind that leaves people out, such as kind=COMPANY.")));
        }
    }

    private StatisticsView view(
            Listing listing,
            List<Counted> counted,
            List<Measured> measured,
            List<String> masked,
            int top,
            Locale language,
            Snapshot snapshot) {
        var today = world.now().today();
        var question = listing.everybody() && KeptCounts.of(counted)
                ? KeptCounts.question(counted, top)
                : about(listing, Counted.question(counted, top, today));
        var counts = new ValueCounts(snapshot.rows(question), language);
        var answer = new Answer(
                counts.customers(),
                measured.isEmpty()
                        ? List.of()
                        : snapshot.rows(about(listing, Measured.question(measured, today))).stream()
                                .map(Figures::of)
                                .toList(),
                world.now().baseCurrency(),
                zone);
        note(listing, counts.customers(), counted, measured, snapshot);
        return new StatisticsView(
                counts.customers(),
                counted.stream().map(counts::of).toList(),
                answer.numbers(measured),
                answer.amounts(measured),
                answer.days(measured),
                masked.isEmpty() ? null : masked);
    }

    private void note(
            Listing listing, long customers, List<Counted> counted, List<Measured> measured, Snapshot snapshot) {
        boolean personal = Stream.concat(
                        counted.stream().map(Counted::kept), measured.stream().map(Measured::kept))
                .anyMatch(PersonalProperties::hides);
        if (personal && customers <= FEW) {
            snapshot.rows(about(listing, "select 0, id from %s as chosen")).forEach(row -> looked.at((UUID) row[1]));
        }
    }

    private static Statement about(Listing listing, String question) {
        return listing.about(COLUMNS, question);
    }
}
