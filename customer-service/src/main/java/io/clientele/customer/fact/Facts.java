package io.clientele.customer.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.record.Documents;
import io.clientele.customer.record.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;

/** Dated facts of customers, of which the latest counts: whoever was assessed twice on a day is what the second says. */
@ApplicationScoped
public class Facts {

    private static final String INSERT = """
            insert into dated_fact (customer_id, kind, stated_on, id, recorded_at, recorded_by, content)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String SELECT = """
            select customer_id, stated_on, id, recorded_at, recorded_by, content from dated_fact
            where customer_id = any(with_merged(?)) and kind = ?""";

    private static final String NEWEST_FIRST =
            SELECT + " and (stated_on, id) < (?, ?) order by stated_on desc, id desc limit ?";

    private static final String BY_THEN = SELECT + " and stated_on <= ? and recorded_at <= ?";
    private static final String AS_OF = BY_THEN + " order by stated_on desc, id desc limit 1";
    private static final String EARLIEST_FIRST = BY_THEN + " order by stated_on, id";

    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Sql sql;
    private final Documents documents;
    private final Cursors cursors;
    private final Caller caller;
    private final Ids ids;
    private final World world;

    Facts(Sql sql, Documents documents, Cursors cursors, Caller caller, Ids ids, World world) {
        this.sql = sql;
        this.documents = documents;
        this.cursors = cursors;
        this.caller = caller;
        this.ids = ids;
        this.world = world;
    }

    @Transactional
    public <T> Fact<T> add(FactKind<T> kind, UUID customer, LocalDate on, T content) {
        var fact = new Fact<>(ids.next(), customer, on, world.now().now(), caller.subject(), content);
        sql.execute(
                INSERT,
                customer,
                kind.code(),
                on,
                fact.id(),
                fact.recordedAt(),
                fact.recordedBy(),
                documents.text(content));
        return fact;
    }

    @Transactional
    public <T> Optional<Fact<T>> find(FactKind<T> kind, UUID customer, UUID id) {
        return first(sql.query(SELECT + " and id = ?", row -> read(kind, row), customer, kind.code(), id));
    }

    /** The one that counts now. */
    @Transactional
    public <T> Optional<Fact<T>> current(FactKind<T> kind, UUID customer) {
        return current(kind, customer, LAST_DAY, LAST_MOMENT);
    }

    /** The one that counted on a day, by what was recorded until a moment. */
    @Transactional
    public <T> Optional<Fact<T>> current(FactKind<T> kind, UUID customer, LocalDate asOf, Instant knownAt) {
        return first(sql.query(AS_OF, row -> read(kind, row), customer, kind.code(), asOf, knownAt));
    }

    /** All that were true by a day, by what was recorded until a moment, the earliest first. */
    @Transactional
    public <T> List<Fact<T>> all(FactKind<T> kind, UUID customer, LocalDate asOf, Instant knownAt) {
        return sql.query(EARLIEST_FIRST, row -> read(kind, row), customer, kind.code(), asOf, knownAt);
    }

    @Transactional
    public <T> Page<Fact<T>> page(FactKind<T> kind, UUID customer, PageRequest page) {
        var position = cursors.open(page.cursor(), kind.code(), customer);
        var day = position.map(at -> LocalDate.parse(at.getFirst())).orElse(LAST_DAY);
        var id = position.map(at -> UUID.fromString(at.get(1))).orElse(LAST_ID);
        var rows = sql.query(NEWEST_FIRST, row -> read(kind, row), customer, kind.code(), day, id, page.limit() + 1);
        var total = page.counted() ? count(kind, customer) : null;
        return Page.of(
                rows,
                page.limit(),
                last -> cursors.seal(List.of(last.on().toString(), last.id().toString()), kind.code(), customer),
                total);
    }

    private Long count(FactKind<?> kind, UUID customer) {
        return sql.count(
                "select count(*) from dated_fact where customer_id = any(with_merged(?)) and kind = ?",
                customer,
                kind.code());
    }

    private <T> Fact<T> read(FactKind<T> kind, ResultSet row) throws SQLException {
        return new Fact<>(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("stated_on", LocalDate.class),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                documents.read(row.getString("content"), kind.type()));
    }

    private static <T> Optional<Fact<T>> first(List<Fact<T>> found) {
        return found.stream().findFirst();
    }
}
