package io.clientele.customer.change;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.hibernate.Session;

import io.clientele.customer.model.Relations;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.Profile;

import static io.clientele.customer.record.CustomerRepository.array;

/** What the database knows of the customers that a record names. */
@ApplicationScoped
public class Hierarchy {

    /** Properties of a record that say where it stands in a group, and whether it may stand in one. */
    static final Set<String> PLACING = Set.of("kind", "parentId");

    /** Those named, and who answers for them, are held as they are until the end of the transaction, so that a parent stays what it is. */
    static final String KINDS = """
            select id, kind, merged_into from customer
            where id = any(array(
                select unnest(?::uuid[]) union all
                select merged_into from customer where id = any(?::uuid[]) and merged_into is not null))
            order by id for share""";

    private static final String ABOVE = """
            with recursive above as (
                select coalesce(merged_into, id) as id from customer where id = ?1
                union
                select coalesce(p.merged_into, p.id) from above
                join customer c on c.id = above.id join customer p on p.id = c.parent_id)
            select id from above""";

    private static final String BELOW = """
            select distinct coalesce(p.merged_into, p.id), c.kind from customer p
            join customer c on c.parent_id = p.id and c.merged_into is null
            where p.id = any(?::uuid[]) or p.merged_into = any(?::uuid[])""";

    private final Session session;

    Hierarchy(Session session) {
        this.session = session;
    }

    /** Whether changes, as the history keeps them, give a customer another place in a group, or may let it have none any more. */
    public static boolean moves(JsonNode changes) {
        return StreamSupport.stream(changes.spliterator(), false)
                .anyMatch(change -> PLACING.contains(change.path("property").asText()));
    }

    /** Lets one at a time change who belongs to whom: two changes, each fine by itself, could close a circle. */
    public void hold() {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('customer.hierarchy'))", Integer.class)
                .getSingleResult();
    }

    /** Of new records, which nobody can stand below yet. */
    Relations ofNew(Collection<Profile> profiles) {
        return new Relations(kinds(profiles.stream().flatMap(Hierarchy::named)), Set.of(), Set.of());
    }

    /** Of records that are there; {@link #hold} comes before one that moves, and others do not come with it. */
    Map<UUID, Relations> of(List<Rewritten> made) {
        var kinds = kinds(made.stream().flatMap(one -> named(one.profile())));
        var below = below(
                made.stream().filter(Rewritten::changesSides).map(Rewritten::id).toList());
        return made.stream()
                .collect(Collectors.toMap(
                        Rewritten::id,
                        one -> new Relations(kinds, above(one), below.getOrDefault(one.id(), Set.of()))));
    }

    /** Nobody who stays can close a circle. */
    private Set<UUID> above(Rewritten made) {
        var parent = made.profile().parentId();
        return parent == null || !made.moves() ? Set.of() : above(parent);
    }

    private static Stream<UUID> named(Profile profile) {
        return Stream.of(profile.parentId(), profile.origin().referredBy()).filter(Objects::nonNull);
    }

    private Map<UUID, Set<CustomerKind>> kinds(Stream<UUID> named) {
        var ids = named.distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = session.doReturningWork(connection -> {
            try (var select = connection.prepareStatement(KINDS)) {
                array(select, 1, "uuid", ids, id -> id);
                array(select, 2, "uuid", ids, id -> id);
                var all = new HashMap<UUID, Named>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        all.put(
                                row.getObject(1, UUID.class),
                                new Named(CustomerKind.valueOf(row.getString(2)), row.getObject(3, UUID.class)));
                    }
                }
                return all;
            }
        });
        var kinds = new HashMap<UUID, Set<CustomerKind>>();
        found.forEach((id, one) -> kinds.put(id, one.kindsUnder(found.get(one.mergedInto()))));
        return kinds;
    }

    private Set<UUID> above(UUID parent) {
        List<UUID> ids = session.createNativeQuery(ABOVE, UUID.class)
                .setParameter(1, parent)
                .getResultList();
        return new HashSet<>(ids);
    }

    /** Whether somebody would stand above itself; merged customers stand where their survivors do. */
    public boolean circular(UUID id) {
        UUID parent = session.createNativeQuery("select parent_id from customer where id = ?1", UUID.class)
                .setParameter(1, id)
                .getSingleResult();
        return parent != null && above(parent).contains(id);
    }

    /** The kinds of those who name it as their parent, or somebody for whom it answers. */
    public Set<CustomerKind> below(UUID id) {
        return below(List.of(id)).getOrDefault(id, Set.of());
    }

    private Map<UUID, Set<CustomerKind>> below(List<UUID> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        return session.doReturningWork(connection -> {
            try (var select = connection.prepareStatement(BELOW)) {
                array(select, 1, "uuid", some, id -> id);
                array(select, 2, "uuid", some, id -> id);
                var below = new HashMap<UUID, Set<CustomerKind>>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        below.computeIfAbsent(row.getObject(1, UUID.class), any -> EnumSet.noneOf(CustomerKind.class))
                                .add(CustomerKind.valueOf(row.getString(2)));
                    }
                }
                return below;
            }
        });
    }

    /** A customer that a record names. */
    private record Named(CustomerKind kind, UUID mergedInto) {

        /** Its own and that of who answers for it: it may stand for itself again. */
        Set<CustomerKind> kindsUnder(Named survivor) {
            return survivor == null ? EnumSet.of(kind) : EnumSet.of(kind, survivor.kind);
        }
    }
}
