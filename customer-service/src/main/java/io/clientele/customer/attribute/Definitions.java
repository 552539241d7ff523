package io.clientele.customer.attribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The attributes that the company declared. */
@ApplicationScoped
class Definitions {

    private static final String ROWS =
            "select name, version, content, created_at, updated_at, updated_by from attribute_definition";

    private static final String PUT = """
            insert into attribute_definition (name, version, content, created_at, created_by, updated_at, updated_by)
            values (?, ?, ?::jsonb, ?, ?, ?, ?)
            on conflict (name) do update set (version, content, updated_at, updated_by)
                = (excluded.version, excluded.content, excluded.updated_at, excluded.updated_by)""";

    private static final String FIRST_NAME = "";

    /** More than any company needs, and few enough to be read at once. */
    private static final int MOST = 500;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final StrictJson json;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    Definitions(Sql sql, ObjectMapper mapper, StrictJson json, Cursors cursors, Caller caller, Clock clock) {
        this.sql = sql;
        this.mapper = mapper;
        this.json = json;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Definition get(String name) {
        return find(name)
                .orElseThrow(() -> Rejection.notFound("ATTRIBUTE_NOT_FOUND", "There is no attribute of that name."));
    }

    @Transactional
    Page<Definition> page(PageRequest page) {
        var after = cursors.open(page.cursor(), "attribute-definitions")
                .map(List::getFirst)
                .orElse(FIRST_NAME);
        return Page.of(
                after(after, page.limit() + 1),
                page.limit(),
                last -> cursors.seal(List.of(last.name()), "attribute-definitions"),
                page.counted() ? (Long) count() : null);
    }

    List<Definition> all() {
        return after(FIRST_NAME, MOST);
    }

    /** A new one needs no If-Match; one that is there is replaced under its version, and keeps its type. */
    @Transactional
    Put put(String name, String ifMatch, DefinitionBody body) {
        sql.query("select 1 from pg_advisory_xact_lock(hashtext('customer.attributes'))", row -> 1);
        var before = find(name);
        before.ifPresent(one -> Tags.requireMatch(ifMatch, one.version()));
        body.check();
        before.ifPresent(one -> keepsType(one, body));
        if (before.isEmpty() && count() >= MOST) {
            throw Rejection.conflict("TOO_MANY_ATTRIBUTES", "There are " + MOST + " attributes already.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = caller.subject();
        long version = before.map(Definition::version).orElse(0L) + 1;
        sql.execute(PUT, name, version, new String(json.write(body), UTF_8), now, by, now, by);
        return new Put(get(name), before.isEmpty());
    }

    private static void keepsType(Definition before, DefinitionBody body) {
        if (before.body().type() != body.type()) {
            throw Rejection.invalid(Fault.pointer(
                    "/type", "FIXED", "type must stay " + before.body().type() + ", for there may be values of it."));
        }
    }

    private long count() {
        return sql.count("select count(*) from attribute_definition");
    }

    private Optional<Definition> find(String name) {
        return sql.query(ROWS + " where name = ?", this::row, name).stream().findFirst();
    }

    private List<Definition> after(String name, int limit) {
        return sql.query(ROWS + " where name > ? order by name limit ?", this::row, name, limit);
    }

    private Definition row(ResultSet row) throws SQLException {
        return new Definition(
                row.getString("name"),
                row.getLong("version"),
                body(row.getString("content")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getString("updated_by"));
    }

    private DefinitionBody body(String content) {
        try {
            return mapper.readValue(content, DefinitionBody.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored definition is not readable", e);
        }
    }

    record Put(Definition definition, boolean created) {}
}
