package io.clientele.interaction.journal.year;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.DatabaseFailure;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Which years of the journal are detached, so that nobody takes what is left for the whole. */
@ApplicationScoped
public class DetachedYears {

    private static final String CODE = "PERIOD_DETACHED";

    /** Tables of years that were taken out of the journal and stand beside it. */
    public static final String APART = """
            select quote_ident(c.relname) from pg_class c
            where c.relkind = 'r' and c.relname ~ '^interaction_[0-9]+$' and pg_table_is_visible(c.oid)
                and not exists (select from pg_inherits i where i.inhrelid = c.oid)""";

    /** What the trigger of a closed partition says, and PostgreSQL of a row without a partition. */
    private static final Set<String> REFUSED = Set.of("CLDET", "23514");

    private final Database database;

    DetachedYears(Database database) {
        this.database = database;
    }

    /** Years that cannot be read. */
    public List<Integer> all() {
        return years("state = 'DETACHED'");
    }

    /** The tables of those that were not put elsewhere. */
    public List<String> apart() {
        return database.query(APART, row -> row.getString(1));
    }

    /** Years that cannot be written. */
    public Set<Integer> closed() {
        return new TreeSet<>(years("state <> 'ATTACHED'"));
    }

    /** Years that cannot be read within a range; a bound that is null is none. */
    public List<Integer> within(Instant from, Instant to) {
        return all().stream().filter(year -> overlaps(year, from, to)).toList();
    }

    /** @throws Rejection when a part of the range cannot be read, by which it is decided whether something may be recorded */
    public void requireToDecide(Instant from, Instant to) throws Rejection {
        var missing = within(from, to);
        if (!missing.isEmpty()) {
            throw conflict("What happened in " + named(missing) + " decides on this, and is detached. Attach "
                    + named(missing) + " (POST /api/v1/journal-partitions/{year}/attachment), then send this again.");
        }
    }

    /** @throws Rejection when a part of the range cannot be read, for what cannot be answered without it */
    public void requireAttached(Instant from, Instant to) {
        require(within(from, to));
    }

    /** @throws Rejection when anything is missing */
    public void require(List<Integer> missing) {
        if (!missing.isEmpty()) {
            throw conflict("This takes entries of " + named(missing) + " into account. Attach first what is detached,"
                    + " or ask for a range without it.");
        }
    }

    /** A sentence for those who did not find an entry; empty when nothing is detached. */
    public String hint() {
        var missing = all();
        return missing.isEmpty() ? "" : " Entries of " + named(missing) + " were not looked at: they are detached.";
    }

    /** Whether a year lies, even in part, within a range; a bound that is null is none. */
    public static boolean overlaps(int year, Instant from, Instant to) {
        return (to == null || start(year).isBefore(to))
                && (from == null || start(year + 1).isAfter(from));
    }

    public static Instant start(int year) {
        return OffsetDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    }

    public static int of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).getYear();
    }

    /** Why an entry of this moment is not written. */
    public static Rejection refusal(Instant occurredAt) {
        var detail = "The year " + of(occurredAt)
                + " of the journal is detached. Attach it, then record what happened in it.";
        return Rejection.conflict(CODE, detail, List.of(Fault.pointer("/occurredAt", CODE, detail)));
    }

    /** Why what stands in a detached year is not shown. */
    public static Rejection conflict(String detail) {
        return Rejection.conflict(CODE, detail);
    }

    /** Whether the database refused a row because its year is closed. */
    public static boolean refused(DatabaseFailure failure) {
        return REFUSED.stream().anyMatch(failure::is);
    }

    private List<Integer> years(String condition) {
        return database.query(
                "select year from journal_partition where " + condition + " order by year", row -> row.getInt(1));
    }

    private static String named(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
