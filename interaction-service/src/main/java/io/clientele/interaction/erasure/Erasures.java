package io.clientele.interaction.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.database.Database;
import io.clientele.kit.accesslog.Accesses;
import io.clientele.kit.privacy.Confirmations;
import io.clientele.kit.privacy.Remains;
import io.clientele.kit.time.Ids;

/** Forgets persons and keeps their figures, under an id that nothing ties to them. Each call is one transaction, or part of one. */
@ApplicationScoped
public class Erasures {

    /** Entries that were let in just before their customer was erased are written by then; afterwards none is looked for. */
    static final Duration STRAYS_WITHIN = Duration.ofMinutes(5);

    /** Locks the row against all who hold it, and says whether it was already erased. */
    private static final String MARK = """
            insert into known_customer (customer_id, version, erased_at) values (?, ?, ?)
            on conflict (customer_id) do update set version = excluded.version, erased_at = excluded.erased_at
            where known_customer.erased_at is null""";

    private static final String MARK_ALL = """
            insert into known_customer (customer_id, version, erased_at)
            select id, version, ? from unnest(?, ?) as gone (id, version) order by id
            on conflict (customer_id) do update set version = excluded.version, erased_at = excluded.erased_at
            where known_customer.erased_at is null returning customer_id""";

    private static final String MERGED =
            "select customer_id from known_customer where customer_id = any(?) and merged_into is not null";

    /** On whom the entries of these are booked; somebody else only while the undoing of a merge has not been heard of. */
    private static final String BOOKED_ON = """
            select coalesce(merged_into, customer_id), customer_id from known_customer where customer_id = any(?) order by 1""";

    private static final String FORGET =
            "update known_customer set kind = null, region = null, merged_into = null where customer_id = any(?)";

    /** But in a year that has just come back with what was kept of it, of which {@link ReturnedYears} takes care. */
    private static final String STRAYS = """
            select k.customer_id from known_customer k
            where k.erased_at > ? and exists (
                select from interaction e where e.customer_id = k.customer_id
                    and to_regclass('detached_sale_' || extract(year from e.occurred_at at time zone 'UTC')) is null)
            union
            select k.customer_id from known_customer k
            join interaction e on e.kind = 'REFERRAL' and e.said ->> 'referredCustomerId' = k.customer_id::text
            where k.erased_at > ?""";

    private final Database database;
    private final Bringing bringing;
    private final Mentions mentions;
    private final Ids ids;
    private final Accesses accesses;
    private final Remains remains;
    private final Confirmations confirmations;
    private final Clock clock;

    Erasures(
            Database database,
            Bringing bringing,
            Mentions mentions,
            Ids ids,
            Accesses accesses,
            Remains remains,
            Confirmations confirmations,
            Clock clock) {
        this.database = database;
        this.bringing = bringing;
        this.mentions = mentions;
        this.ids = ids;
        this.accesses = accesses;
        this.remains = remains;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** Erases many. Those of whom nothing happened, as when an import is taken back, go together. */
    @Transactional
    public void erase(Collection<Tombstone> gone) {
        var alone = gone.stream()
                .filter(each -> each.with().isEmpty())
                .collect(Collectors.toMap(each -> UUID.fromString(each.key()), Tombstone::version));
        alone.keySet().removeAll(busy(alone.keySet()));
        eraseIdle(alone);
        gone.stream()
                .filter(each -> !alone.containsKey(UUID.fromString(each.key())))
                .forEach(this::erase);
    }

    private void eraseIdle(Map<UUID, Long> idle) {
        if (idle.isEmpty()) {
            return;
        }
        var erased = database.query(
                MARK_ALL,
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                idle.keySet().toArray(UUID[]::new),
                idle.values().toArray(Long[]::new));
        // what was written until they were marked is seen now, and what comes later is refused or swept up
        var busy = busy(erased);
        busy.forEach(this::bringBooked);
        unname(erased.stream().filter(each -> !busy.contains(each)).toList());
        forget(erased.toArray(UUID[]::new));
        confirm(idle.keySet());
    }

    /** Those of whom the journal has something, or who are booked on somebody else. */
    private Set<UUID> busy(Collection<UUID> customers) {
        var busy = new HashSet<UUID>();
        var some = customers.toArray(UUID[]::new);
        var places = database.query(Rekeying.PLACES, row -> row.getString(1)).stream();
        Stream.concat(
                        Stream.concat(places, CaseRekeying.TABLES.stream()).map(Rekeying::named),
                        Stream.of(Rekeying.namedInKeptSales(), MERGED))
                .forEach(query ->
                        busy.addAll(database.query(query, row -> row.getObject(1, UUID.class), (Object) some)));
        return busy;
    }

    /**
     * Erases a customer, and at the same time those who are erased with it: merged customers are one person, and their figures
     * stay those of one. Whoever is erased already is only confirmed again.
     */
    private void erase(Tombstone gone) {
        var customer = UUID.fromString(gone.key());
        var erased = Stream.concat(Stream.of(gone.key()), gone.with().stream())
                .map(UUID::fromString)
                .sorted()
                .filter(each -> database.update(MARK, each, gone.version(), clock.instant()) == 1)
                .toArray(UUID[]::new);
        bringBooked(erased);
        forget(erased);
        confirm(List.of(customer));
    }

    /** Whoever names one of them names the id of nobody that the figures come under. */
    private void bringBooked(UUID... erased) {
        var nobodies = new HashMap<UUID, UUID>();
        var booked = database.query(
                BOOKED_ON, row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), (Object)
                        erased);
        booked.stream().map(Map.Entry::getKey).distinct().forEach(on -> {
            nobodies.put(on, ids.nobody());
            bringing.bring(on, nobodies.get(on));
        });
        mentions.rename(
                booked.stream().collect(Collectors.toMap(Map.Entry::getValue, on -> nobodies.get(on.getKey()))));
    }

    /** Of erased persons of whom nothing is counted, or of whom it is not known any more under which id. */
    @Transactional
    public void unname(Collection<UUID> erased) {
        mentions.rename(erased.stream().collect(Collectors.toMap(each -> each, each -> ids.nobody())));
    }

    /** After what is theirs was brought under an id of nobody. */
    void forget(UUID... erased) {
        if (erased.length > 0) {
            Rekeying.DELETIONS.forEach(deletion -> database.update(deletion, (Object) erased));
            if (!database.query(Rekeying.YEARS_TAKEN_AWAY, row -> true).isEmpty()) {
                database.update(Rekeying.REFERENCES_TAKEN_AWAY, (Object) erased);
            }
            database.update(FORGET, (Object) erased);
        }
    }

    private void confirm(Collection<UUID> customers) {
        accesses.erase(customers);
        remains.forget(customers);
        confirmations
                .of(customers)
                .table("journal: texts, references, links")
                .table("search words")
                .table("entries of others that name them")
                .table("complaints, promises, points")
                .table("known customers and their references")
                .table("who looked")
                .store("entries posted at the same moment", "TABLE", STRAYS_WITHIN)
                .topic(Topic.INTERACTIONS)
                .tell();
    }

    /** Erased of late, with entries, or named by such, that were let in before and written after. */
    List<UUID> strays() {
        var since = clock.instant().minus(STRAYS_WITHIN.multipliedBy(2));
        return database.query(STRAYS, row -> row.getObject(1, UUID.class), since, since);
    }

    /** Brings what is left of somebody erased under an id of nobody; what was answered to who posted it goes as well. */
    @Transactional
    public void rekey(UUID erased) {
        var nobody = ids.nobody();
        bringing.bring(erased, nobody);
        mentions.rename(Map.of(erased, nobody));
        forget(erased);
        remains.forget(List.of(erased));
    }
}
