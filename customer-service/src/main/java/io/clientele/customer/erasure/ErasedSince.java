package io.clientele.customer.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.Snapshot;
import io.clientele.customer.erasure.trace.SaidBefore;
import io.clientele.customer.erasure.trace.SaidBefore.Somebody;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.customer.record.World;
import io.clientele.customer.search.PhoneNumbers;
import io.clientele.kit.sql.Sql;

/**
 * Who was erased since a file had been sent: such a file may name the person in rows that are not read yet. Until it is done with,
 * digests of what tells who is meant are kept, salted for each erasure. They hide no more than that need be: who can read them here
 * can read the file, which is kept as long.
 */
@ApplicationScoped
public class ErasedSince {

    private static final String LOCK = "(hashtext('customer.erased'))";

    private static final String NOTE = """
            with watch as (
                insert into erasure_watch (erasure_id, salt, files_until) values (?, uuid_send(gen_random_uuid()), ?)
                returning erasure_id, salt)
            insert into erasure_mark (erasure_id, digest)
            select distinct erasure_id, sha256(salt || convert_to(word, 'UTF8')) from watch, unnest(?::text[]) as word""";

    private static final String AMONG = """
            select distinct said.row from unnest(?::bigint[], ?::text[]) as said (row, word)
            join erasure_watch w on w.files_until >= ?
            join erasure_mark m on m.erasure_id = w.erasure_id and m.digest = sha256(w.salt || convert_to(said.word, 'UTF8'))""";

    private static final String UNREAD = """
            select w.erasure_id from erasure_watch w where w.erasure_id = any(?)
                and exists (select from customer_import_piece p where p.import_id <= w.files_until)""";

    /** Of a file that is arriving nothing may be here yet. */
    private static final String FORGET = """
            delete from erasure_watch w where w.files_until < ?
                and not exists (select from customer_import_piece p where p.import_id <= w.files_until)""";

    private final SaidBefore before;
    private final PhoneNumbers phones;
    private final Sql sql;
    private final World world;

    ErasedSince(SaidBefore before, PhoneNumbers phones, Sql sql, World world) {
        this.before = before;
        this.phones = phones;
        this.sql = sql;
        this.world = world;
    }

    /** Waits for rows that are being done, and lets no others begin until the transaction ends; so it comes before any other lock. */
    public void hold() {
        sql.query("select pg_advisory_xact_lock" + LOCK, row -> true);
    }

    /**
     * Notes what tells who these are, who are held and still there.
     *
     * @param people who are there, and go with them
     */
    void note(UUID erasure, List<UUID> gone, List<Snapshot> records, List<Somebody> people) {
        var references = before.keysOfCustomers(gone);
        var telling = new HashSet<>(Telling.of(gone, references, records, phones));
        people.forEach(one -> telling.addAll(Telling.ofPerson(one, references, records, phones)));
        note(erasure, telling);
    }

    /** Notes by what somebody at an organisation is known there and reached, or was, who is held and still there. */
    public void notePerson(Somebody person, List<Snapshot> organisation) {
        var references =
                before.keysOfCustomers(organisation.stream().map(Snapshot::id).toList());
        note(person.id(), Telling.ofPerson(person, references, organisation, phones));
    }

    private void note(UUID erasure, Set<String> telling) {
        sql.execute(NOTE, erasure, greatest(world.now().now()), telling.toArray(String[]::new));
    }

    /** Whether anybody was erased since this file had been sent; nobody else is until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean anybody(UUID file) {
        sql.query("select pg_advisory_xact_lock_shared" + LOCK, row -> true);
        return sql.query(
                        "select exists (select from erasure_watch where files_until >= ?)",
                        row -> row.getBoolean(1),
                        file)
                .getFirst();
    }

    /** Numbers of those rows of the file that name somebody who was erased since. */
    public Set<Long> among(UUID file, Map<Long, IntakeRow> rows) {
        var numbers = new ArrayList<Long>();
        var words = new ArrayList<String>();
        rows.forEach((number, row) -> Telling.of(row, phones).forEach(word -> {
            numbers.add(number);
            words.add(word);
        }));
        return new HashSet<>(sql.query(
                AMONG, row -> row.getLong(1), numbers.toArray(Long[]::new), words.toArray(String[]::new), file));
    }

    /** Those of these erasures before which files had been sent that are not done with. */
    Set<UUID> unread(Collection<UUID> erasures) {
        return new HashSet<>(
                sql.query(UNREAD, row -> row.getObject(1, UUID.class), (Object) erasures.toArray(UUID[]::new)));
    }

    /**
     * Forgets the digests of erasures whose files are all done with.
     *
     * @param least no file with a lesser id is still arriving
     */
    public void forgetDone(UUID least) {
        sql.execute(FORGET, least);
    }

    /** The greatest identity that was made by that time. */
    private static UUID greatest(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0xffff, -1);
    }
}
