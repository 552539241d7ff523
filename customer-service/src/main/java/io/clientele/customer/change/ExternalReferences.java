package io.clientele.customer.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.clientele.customer.model.profile.ExternalReference;

import static io.clientele.customer.record.CustomerRepository.array;

/** Which customer a key of another system belongs to; the database sees to it that it is one only. */
@ApplicationScoped
public class ExternalReferences {

    private static final String CLAIM = """
            insert into external_reference (system, reference, customer_id, digest)
            select system, reference, customer, decode(digest, 'hex')
            from unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) as claim (system, reference, customer, digest)
            on conflict do nothing""";

    private static final String HOLDERS = """
            select system, reference, customer_id, digest, coalesce(c.merged_into, customer_id)
            from external_reference left join customer c on c.id = customer_id
            where (system, reference) in (select * from unnest(?::text[], ?::text[]))""";

    private static final String RELEASE_ALL = "delete from external_reference where customer_id = any(?::uuid[])";

    private static final String RELEASE = """
            delete from external_reference e
            using unnest(?::text[], ?::text[], ?::uuid[]) as given (system, reference, customer)
            where e.system = given.system and e.reference = given.reference and e.customer_id = given.customer""";

    private final Session session;

    ExternalReferences(Session session) {
        this.session = session;
    }

    /**
     * Takes what is free, first come, first served, and tells who holds each of them now. Waits for others who claim the
     * same at this moment; all claim in the same order, so nobody waits in a circle.
     */
    Map<ExternalReference, Holder> claim(List<Claim> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        var inOrder =
                claims.stream().sorted(Comparator.comparing(Claim::reference)).toList();
        session.doWork(connection -> insert(connection, inOrder));
        return holders(inOrder.stream().map(Claim::reference).distinct().toList());
    }

    /** Who holds these, where anybody does. */
    public Map<ExternalReference, Holder> holders(List<ExternalReference> references) {
        return session.doReturningWork(connection -> {
            try (var select = connection.prepareStatement(HOLDERS)) {
                array(select, 1, "text", references, ExternalReference::system);
                array(select, 2, "text", references, ExternalReference::id);
                var found = new HashMap<ExternalReference, Holder>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.put(
                                new ExternalReference(row.getString(1), row.getString(2)),
                                new Holder(
                                        row.getObject(3, UUID.class), row.getBytes(4), row.getObject(5, UUID.class)));
                    }
                }
                return found;
            }
        });
    }

    /** Gives up those of these that their customers have. */
    void release(List<Claim> given) {
        if (given.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (var delete = connection.prepareStatement(RELEASE)) {
                array(delete, 1, "text", given, claim -> claim.reference().system());
                array(delete, 2, "text", given, claim -> claim.reference().id());
                array(delete, 3, "uuid", given, Claim::customer);
                delete.executeUpdate();
            }
        });
    }

    void releaseAll(List<UUID> customers) {
        session.doWork(connection -> {
            try (var delete = connection.prepareStatement(RELEASE_ALL)) {
                array(delete, 1, "uuid", customers, id -> id);
                delete.executeUpdate();
            }
        });
    }

    private static void insert(Connection connection, List<Claim> claims) throws SQLException {
        try (var insert = connection.prepareStatement(CLAIM)) {
            array(insert, 1, "text", claims, claim -> claim.reference().system());
            array(insert, 2, "text", claims, claim -> claim.reference().id());
            array(insert, 3, "uuid", claims, Claim::customer);
            array(insert, 4, "text", claims, Claim::hex);
            insert.executeUpdate();
        }
    }

    /**
     * Somebody wants a reference.
     *
     * @param digest of the body that registers the customer; absent when a change adds the reference
     */
    record Claim(ExternalReference reference, UUID customer, byte[] digest) {

        private String hex() {
            return digest == null ? null : HexFormat.of().formatHex(digest);
        }
    }

    /**
     * Who has it, and the digest of the body it was registered with.
     *
     * @param answering who answers for that customer: itself, or the survivor it is merged into
     */
    public record Holder(UUID customer, byte[] digest, UUID answering) {}
}
