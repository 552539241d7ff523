package io.clientele.customer.erasure.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.clientele.customer.merge.Forgetting;
import io.clientele.customer.model.PersonalProperties;
import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;

/**
 * What survivors of merges that were undone still have of somebody who was merged into them: the record let go of what the merge
 * took over, but not of what somebody changed before it was undone, nor did its history, the log of consents and checks of contact
 * points.
 */
@ApplicationScoped
public class Borrowed {

    /** Whoever somebody was merged into, and whoever those were merged into in their turn, with the last version that is its own alone. */
    private static final String SURVIVORS = """
            with recursive up (id) as (
                select unnest(?::uuid[])
                union
                select g.survivor_id from up
                join customer_merge_member m on m.customer_id = up.id
                join customer_merge g on g.id = m.merge_id)
            select g.survivor_id, min(g.version_before), min(g.merged_at) as merged_at from up
            join customer_merge_member m on m.customer_id = up.id
            join customer_merge g on g.id = m.merge_id
            where g.survivor_id <> all(?::uuid[])
            group by g.survivor_id order by g.survivor_id""";

    /** What these were merged into meanwhile, where the undoing of the merge kept what the merge had changed; the latest first. */
    private static final String KEPT = """
            with recursive up (id, since, until) as (
                select unnest(?::uuid[]), '-infinity'::timestamptz, 'infinity'::timestamptz
                union
                select g.survivor_id, g.merged_at, coalesce(g.unmerged_at, 'infinity') from up
                join customer_merge_member m on m.customer_id = up.id
                join customer_merge g on g.id = m.merge_id and g.merged_at between up.since and up.until)
            select distinct g.id, g.version_after, g.unmerged_at,
                array(select unnest(g.changed) intersect select unnest(g.kept)) as properties from up
            join customer_merge_member m on m.customer_id = up.id
            join customer_merge g on g.id = m.merge_id and g.merged_at between up.since and up.until
            where g.survivor_id = ? and g.unmerged_at is not null and g.changed && g.kept order by g.id desc""";

    private static final String VERSIONS = """
            select version, changed_at, changes from customer_version
            where customer_id = ? and version > ? order by version""";

    private static final String KNOWN = """
            select document from customer where id = any(?)""";

    private static final String CHANGES = """
            select changes from customer_version where customer_id = any(?)""";

    private static final String REDACT = """
            update customer_version set changes = ?::jsonb where customer_id = ? and version = ?""";

    /** Points that the record has by itself stay. */
    private static final String UNSAY = """
            delete from consent_entry e using customer c
            where c.id = ? and e.customer_id = c.id and e.recorded_at >= ? and e.contact_point = any(?)
                and not coalesce(c.document -> 'contactPoints' @> jsonb_build_array(jsonb_build_object('value', e.contact_point)), false)""";

    private static final String UNCHECK = """
            delete from dated_fact f using customer c
            where c.id = ? and f.customer_id = c.id and f.recorded_at >= ? and f.kind = 'VERIFICATION'
                and f.content ->> 'value' = any(?)
                and not coalesce(c.document -> 'contactPoints' @> jsonb_build_array(jsonb_build_object('value', f.content ->> 'value')), false)""";

    /** Made of what the record said a moment ago, and made anew. */
    private static final List<String> UNCOMPARE = List.of(
            "delete from duplicate_key where customer_id = ?",
            "delete from duplicate_name where customer_id = ?",
            "insert into duplicate_due (customer_id) values (?) on conflict (customer_id) do update set times = duplicate_due.times + 1");

    private final Sql sql;
    private final Forgetting forgetting;
    private final Documents documents;

    Borrowed(Sql sql, Forgetting forgetting, Documents documents) {
        this.sql = sql;
        this.forgetting = forgetting;
        this.documents = documents;
    }

    /** Takes out of others what came from these, whose records are still there. */
    public void forget(Collection<UUID> gone, String by) {
        var ids = gone.toArray(UUID[]::new);
        var survivors = sql.query(
                SURVIVORS,
                row -> new Survivor(row.getObject(1, UUID.class), row.getLong(2), Sql.instant(row, "merged_at")),
                ids,
                ids);
        survivors.forEach(survivor -> {
            var said = said(ids);
            kept(ids, survivor.id()).forEach(merge -> forgetting
                    .forget(survivor.id(), merge.version(), merge.undoneAt(), merge.properties(), by)
                    .forEach(change -> said.addMeanwhile(change.path("property").asText(), change.path("new"))));
            forget(survivor, said);
        });
    }

    private List<Kept> kept(UUID[] gone, UUID survivor) {
        return sql.query(
                KEPT,
                row -> new Kept(
                        row.getLong("version_after"),
                        Sql.instant(row, "unmerged_at"),
                        Stream.of((String[]) row.getArray("properties").getArray())
                                .filter(PersonalProperties::hides)
                                .toList()),
                gone,
                survivor);
    }

    private void forget(Survivor survivor, Said said) {
        var versions = sql.query(
                VERSIONS,
                row -> new Version(row.getLong("version"), Sql.instant(row, "changed_at"), (ArrayNode)
                        documents.parse(row.getString("changes"))),
                survivor.id(),
                survivor.own());
        versions.stream()
                .filter(version -> said.redact(version.changes(), version.number() > survivor.own() + 1))
                .forEach(version -> sql.execute(REDACT, version.changes().toString(), survivor.id(), version.number()));
        // the record says it a moment before the merge is noted
        var since =
                versions.isEmpty() ? survivor.mergedAt() : versions.getFirst().at();
        var points = said.points().toArray(String[]::new);
        sql.execute(UNSAY, survivor.id(), since, points);
        sql.execute(UNCHECK, survivor.id(), since, points);
        UNCOMPARE.forEach(step -> sql.execute(step, survivor.id()));
    }

    private Said said(UUID[] ids) {
        var said = new Said();
        sql.query(KNOWN, row -> documents.parse(row.getString(1)), (Object) ids).forEach(record -> record.properties()
                .forEach(property -> said.add(property.getKey(), property.getValue())));
        sql.query(CHANGES, row -> documents.parse(row.getString(1)), (Object) ids)
                .forEach(changes -> changes.forEach(change -> {
                    said.add(change.path("property").asText(), change.path("old"));
                    said.add(change.path("property").asText(), change.path("new"));
                }));
        return said;
    }

    private record Survivor(UUID id, long own, Instant mergedAt) {}

    /** A merge that was undone, with what of its changes was changed again before. */
    private record Kept(long version, Instant undoneAt, List<String> properties) {}

    private record Version(long number, Instant at, ArrayNode changes) {}
}
