package io.clientele.customer.people.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/**
 * Which person at an organisation a key of another system belongs to; the database sees to it that it is one only, wherever the person
 * is: so a key alone says who is meant, and organisations are merged and parted whoever is there.
 */
@ApplicationScoped
public class PersonKeys {

    private static final String CLAIM = """
            insert into person_reference (system, reference, person_id, digest)
            select system, reference, person, decode(digest, 'hex')
            from unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) as claim (system, reference, person, digest)
            on conflict do nothing""";

    private static final String HOLDERS = """
            select r.system, r.reference, r.person_id, encode(r.digest, 'hex') as digest, coalesce(c.merged_into, c.id) as organisation
            from person_reference r
            left join customer_part p on p.id = r.person_id
            left join customer c on c.id = p.customer_id
            where (r.system, r.reference) in (select * from unnest(?::text[], ?::text[]))""";

    private static final String RELEASE = """
            delete from person_reference where person_id = ?
                and (system, reference) not in (select * from unnest(?::text[], ?::text[]))""";

    private final Sql sql;

    PersonKeys(Sql sql) {
        this.sql = sql;
    }

    /** Who has these, where anybody does. */
    @Transactional
    public Map<ExternalReference, Holder> holders(Collection<ExternalReference> keys) {
        var found = new HashMap<ExternalReference, Holder>();
        if (!keys.isEmpty()) {
            sql.query(
                    HOLDERS,
                    row -> found.put(
                            new ExternalReference(row.getString("system"), row.getString("reference")), holder(row)),
                    texts(keys, ExternalReference::system),
                    texts(keys, ExternalReference::id));
        }
        return found;
    }

    /** Who was added to an organisation with a body of one of these digests and these keys; none where nobody has any of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> addedWith(Collection<ExternalReference> keys, List<String> digests, UUID organisation) {
        return Holder.addedWith(holders(keys).values(), digests, organisation);
    }

    /** Takes the keys of somebody who is added; refused where others have any. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID person, List<ExternalReference> keys, String digest) {
        claimAll(person, keys, digest);
    }

    /** Takes and gives up keys, so that somebody who is changed has these and no others; refused where others have any. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID person, List<ExternalReference> keys) {
        sql.execute(RELEASE, person, texts(keys, ExternalReference::system), texts(keys, ExternalReference::id));
        claimAll(person, keys, null);
    }

    /** Whoever has all of them or is refused: a key that another gave up while its claim was waited for is free, and claimed again. */
    private void claimAll(UUID person, List<ExternalReference> keys, String digest) {
        var held = holders(keys);
        while (!held.keySet().containsAll(keys)
                && held.values().stream().allMatch(holder -> holder.person().equals(person))) {
            var free = keys.stream().filter(Predicate.not(held::containsKey));
            claim(free.map(key -> new Claim(key, person, digest)).toList());
            held = holders(keys);
        }
        if (held.values().stream().anyMatch(holder -> !holder.person().equals(person))) {
            throw taken(person, keys, held);
        }
    }

    /**
     * Takes what is free. Waits for others who claim the same at this moment; all claim in the same order, so nobody waits in a circle.
     *
     * @return whether all were free
     */
    boolean claim(List<Claim> claims) {
        if (claims.isEmpty()) {
            return true;
        }
        var inOrder = claims.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        return sql.execute(
                        CLAIM,
                        texts(inOrder, claim -> claim.key().system()),
                        texts(inOrder, claim -> claim.key().id()),
                        inOrder.stream().map(Claim::person).toArray(UUID[]::new),
                        texts(inOrder, Claim::digest))
                == claims.size();
    }

    /** Of the keys that somebody is to have, those that others have. */
    static Rejection taken(UUID person, List<ExternalReference> keys, Map<ExternalReference, Holder> holders) {
        return Rejection.conflict(
                "EXTERNAL_REFERENCE_TAKEN",
                "An external reference belongs to another person at an organisation.",
                IntStream.range(0, keys.size())
                        .filter(i -> holders.containsKey(keys.get(i))
                                && !holders.get(keys.get(i)).person().equals(person))
                        .mapToObj(i -> taken(i, keys.get(i), holders.get(keys.get(i))))
                        .toList());
    }

    private static Fault taken(int index, ExternalReference key, Holder holder) {
        return Fault.pointer(
                "/externalReferences/" + index,
                "EXTERNAL_REFERENCE_TAKEN",
                key + " belongs to contact " + holder.person() + " of customer " + holder.organisation() + ".");
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getObject("person_id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("digest"));
    }

    private static <T> String[] texts(Collection<T> some, Function<T, String> text) {
        return some.stream().map(text).toArray(String[]::new);
    }

    /**
     * Somebody wants a key.
     *
     * @param digest of the body with which the person is added; null when a change or a file adds the key
     */
    record Claim(ExternalReference key, UUID person, String digest) {}

    /**
     * Who has a key.
     *
     * @param organisation that answers for the one where the person is
     * @param digest of the body with which the person was added; null when the key came later
     */
    public record Holder(UUID person, UUID organisation, String digest) {

        /** Of those who have keys of a body, the one who was added with it; none unless it is one, and all of these keys came with it. */
        static Optional<UUID> addedWith(Collection<Holder> holders, List<String> digests, UUID organisation) {
            return holders.stream().distinct().count() == 1
                    ? holders.stream()
                            .findFirst()
                            .filter(one -> one.digest() != null
                                    && digests.contains(one.digest())
                                    && one.organisation().equals(organisation))
                            .map(Holder::person)
                    : Optional.empty();
        }
    }
}
