package io.clientele.customer.duplicate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.duplicate.Matching.Found;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.World;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;

/** The rows of candidates. */
@ApplicationScoped
class CandidateRows {

    private static final String ROWS = """
            select d.id, d.one_id, d.other_id, d.score, d.reasons, d.at_stake, d.found_at, d.dismissed_at, d.dismissed_by, d.note,
                   a.document ->> 'name' as one_name, a.kind as one_kind, v.lifetime_value as one_value,
                   b.document ->> 'name' as other_name, b.kind as other_kind, w.lifetime_value as other_value
            from duplicate_candidate d
            join customer a on a.id = d.one_id
            join customer b on b.id = d.other_id
            left join customer_value v on v.customer_id = d.one_id
            left join customer_value w on w.customer_id = d.other_id
            where true\s""";

    /**
     * What was found before and is not any more, unless somebody has said what it is. "Not in" is looked up by a hash, however many
     * were found; a join would be planned for few.
     */
    private static final String DROP = """
            delete from duplicate_candidate d
            where (d.one_id = any(?::uuid[]) or d.other_id = any(?::uuid[])) and d.dismissed_at is null
              and (d.one_id, d.other_id) not in (
                  select f.one, f.other from jsonb_to_recordset(?::jsonb) as f (one uuid, other uuid))""";

    private static final String GONE = """
            delete from duplicate_candidate d
            where (d.one_id = any(?::uuid[]) or d.other_id = any(?::uuid[]))
              and (not exists (select from customer c where c.id = d.one_id)
                  or not exists (select from customer c where c.id = d.other_id))""";

    private static final String PUT = """
            insert into duplicate_candidate (id, one_id, other_id, score, reasons, at_stake, found_at)
            select f.id, f.one, f.other, f.score, f.reasons,
                coalesce(v.lifetime_value, 0) + coalesce(w.lifetime_value, 0), ?
            from jsonb_to_recordset(?::jsonb) as f (id uuid, one uuid, other uuid, score double precision, reasons jsonb)
            left join customer_value v on v.customer_id = f.one
            left join customer_value w on w.customer_id = f.other
            on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons""";

    private final Sql sql;
    private final Documents documents;
    private final Ids ids;
    private final World world;

    CandidateRows(Sql sql, Documents documents, Ids ids, World world) {
        this.sql = sql;
        this.documents = documents;
        this.ids = ids;
        this.world = world;
    }

    /** All that is found of these customers now, in place of what was. */
    void replace(Collection<UUID> customers, List<Found> found) {
        var rows = documents.text(found.stream().map(this::row).toList());
        var all = MatchRows.array(customers);
        sql.execute(DROP, all, all, rows);
        sql.execute(GONE, all, all);
        sql.execute(PUT, world.now().now(), rows);
    }

    Optional<Candidate> find(UUID id) {
        return sql.query(ROWS + "and d.id = ?", this::candidate, id).stream().findFirst();
    }

    /** The value at stake decides the order; those after a place. */
    List<Candidate> after(Asked asked, BigDecimal atStake, UUID id, int limit) {
        var arguments = asked.arguments();
        var after = "";
        if (id != null) {
            after = "and (d.at_stake, d.id) < (?, ?) ";
            arguments.add(atStake);
            arguments.add(id);
        }
        arguments.add(limit);
        return sql.query(
                ROWS + asked.conditions() + after + "order by d.at_stake desc, d.id desc limit ?",
                this::candidate,
                arguments.toArray());
    }

    long count(Asked asked) {
        return sql.count(
                "select count(*) from duplicate_candidate d where true " + asked.conditions(),
                asked.arguments().toArray());
    }

    void dismiss(UUID id, Instant at, String by, String note) {
        sql.execute(
                "update duplicate_candidate set dismissed_at = ?, dismissed_by = ?, note = ? where id = ?",
                at,
                by,
                note,
                id);
    }

    private Map<String, Object> row(Found found) {
        return Map.of(
                "id", ids.next(),
                "one", found.pair().one(),
                "other", found.pair().other(),
                "score", found.score(),
                "reasons",
                        found.signs().entrySet().stream()
                                .map(sign -> Map.of("sign", sign.getKey(), "similarity", sign.getValue()))
                                .toList());
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                List.of(party(row, "one"), party(row, "other")),
                row.getDouble("score"),
                documents.parse(row.getString("reasons")),
                row.getBigDecimal("at_stake"),
                Sql.instant(row, "found_at"),
                Sql.instant(row, "dismissed_at"),
                row.getString("dismissed_by"),
                row.getString("note"));
    }

    private static Candidate.Party party(ResultSet row, String which) throws SQLException {
        return new Candidate.Party(
                row.getObject(which + "_id", UUID.class),
                row.getString(which + "_name"),
                row.getString(which + "_kind"),
                row.getBigDecimal(which + "_value"));
    }

    /** Which candidates are wanted. */
    record Asked(UUID customer, boolean dismissed, Double scoreFrom) {

        private String conditions() {
            return "and d.dismissed_at is " + (dismissed ? "not null " : "null ")
                    + (customer == null ? "" : "and (d.one_id = ? or d.other_id = ?) ")
                    + (scoreFrom == null ? "" : "and d.score >= ? ");
        }

        private List<Object> arguments() {
            var arguments = new ArrayList<Object>();
            if (customer != null) {
                arguments.add(customer);
                arguments.add(customer);
            }
            if (scoreFrom != null) {
                arguments.add(scoreFrom);
            }
            return arguments;
        }
    }
}
