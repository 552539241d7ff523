package io.clientele.customer.view;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.search.Listing;
import io.clientele.customer.search.filter.CustomerFilter;
import io.clientele.customer.search.filter.FilterFields;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.http.problem.Violations;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;
import io.clientele.kit.time.Zone;

/** Filters that people keep: each sees its own and those that are shared, and changes its own only. */
@ApplicationScoped
public class SavedViews {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String SEEN = " from customer_view where (owner = ? or shared)";
    private static final String COLUMNS = "select id, version, owner, content, created_at, updated_at";

    private final Attributes attributes;
    private final Sql sql;
    private final StrictJson json;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;
    private final Validator validator;
    private final Ids ids;
    private final Zone zone;

    SavedViews(
            Attributes attributes,
            Sql sql,
            StrictJson json,
            Cursors cursors,
            Caller caller,
            Clock clock,
            Validator validator,
            Ids ids,
            Zone zone) {
        this.attributes = attributes;
        this.sql = sql;
        this.json = json;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
        this.validator = validator;
        this.ids = ids;
        this.zone = zone;
    }

    /** Asks for what the view says, but for what is asked for otherwise already. */
    @Transactional
    void apply(UUID view, CustomerFilter filter) {
        if (view != null) {
            var saved = find(view)
                    .orElseThrow(() -> Rejection.malformed(Fault.parameter(
                            "view",
                            "VIEW_NOT_FOUND",
                            "view must be the id of a view of yours, or of one that is shared.")));
            FilterFields.fill(filter, saved.body().filter());
        }
    }

    @Transactional
    SavedView get(UUID id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    @Transactional
    Page<SavedView> page(PageRequest page) {
        var owner = caller.subject();
        var after = cursors.open(page.cursor(), "views", owner)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(FIRST);
        return Page.of(
                sql.query(
                        COLUMNS + SEEN + " and id > ? order by id limit ?", this::row, owner, after, page.limit() + 1),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), "views", owner),
                page.counted() ? (Long) sql.count("select count(*)" + SEEN, owner) : null);
    }

    @Transactional
    SavedView add(ViewBody body) {
        check(body);
        var id = ids.next();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.execute(
                "insert into customer_view (id, version, owner, content, created_at, updated_at) values (?, 1, ?, ?::jsonb, ?, ?)",
                id,
                caller.subject(),
                text(body),
                now,
                now);
        return get(id);
    }

    @Transactional
    SavedView replace(UUID id, String ifMatch, ViewBody body) {
        check(body);
        Tags.requireMatch(ifMatch, own(id).version());
        store(id, body);
        return get(id);
    }

    @Transactional
    void remove(UUID id) {
        if (find(id).isPresent()) {
            own(id);
            delete(id);
        }
    }

    private void store(UUID id, ViewBody body) {
        sql.execute(
                "update customer_view set version = version + 1, content = ?::jsonb, updated_at = ? where id = ?",
                text(body),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                id);
    }

    private void delete(UUID id) {
        sql.execute("delete from customer_view where id = ?", id);
    }

    /** As the caller may see it: what others ask for of people is hidden from viewers. */
    ViewView shown(SavedView one) {
        if (caller.seesPersonalData() || one.owner().equals(caller.subject())) {
            return ViewView.of(one, one.body());
        }
        var filter = new CustomerFilter();
        FilterFields.fill(filter, one.body().filter());
        return ViewView.of(one, one.body().hiding(Listing.personal(filter, zone)));
    }

    /** Takes out what names somebody who is erased; answers the ids of the views that did. */
    @Transactional
    public List<UUID> forget(Predicate<String> named) {
        var naming = sql.query(COLUMNS + " from customer_view", this::row).stream()
                .filter(view -> view.body().says(named))
                .map(SavedView::id)
                .toArray(UUID[]::new);
        sql.query(COLUMNS + " from customer_view where id = any(?) order by id for update", this::row, (Object) naming)
                .forEach(view -> view.body()
                        .without(named)
                        .ifPresentOrElse(left -> store(view.id(), left), () -> delete(view.id())));
        return List.of(naming);
    }

    private SavedView own(UUID id) {
        sql.query("select 1 from customer_view where id = ? for update", row -> 1, id);
        var view = get(id);
        if (!view.owner().equals(caller.subject())) {
            throw Rejection.forbidden("FORBIDDEN", "The view belongs to somebody else; save one of your own.");
        }
        return view;
    }

    private void check(ViewBody body) {
        var faults = FilterFields.faults(body.filter(), "/filter");
        if (!faults.isEmpty()) {
            throw Rejection.malformed(faults);
        }
        var filter = new CustomerFilter();
        FilterFields.fill(filter, body.filter());
        var broken = validator.validate(filter).stream()
                .map(Violations::fault)
                .map(fault -> Fault.pointer("/filter/" + fault.name(), fault.code(), fault.detail()))
                .sorted(Comparator.comparing(Fault::name))
                .toList();
        if (!broken.isEmpty()) {
            throw Rejection.invalid(broken);
        }
        try {
            attributes.requireDeclared(
                    Listing.of(filter, new PageRequest(), cursors, zone, false).attributes());
        } catch (Rejection no) {
            throw Rejection.malformed(no.faults().stream()
                    .map(fault -> Fault.pointer("/filter/" + fault.name(), fault.code(), fault.detail()))
                    .toList());
        }
    }

    private Optional<SavedView> find(UUID id) {
        return sql.query(COLUMNS + SEEN + " and id = ?", this::row, caller.subject(), id).stream()
                .findFirst();
    }

    private String text(ViewBody body) {
        return new String(json.write(body), StandardCharsets.UTF_8);
    }

    private SavedView row(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("owner"),
                json.read(row.getString("content").getBytes(StandardCharsets.UTF_8), ViewBody.class),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"));
    }

    private static Rejection unknown(UUID id) {
        return Rejection.notFound("VIEW_NOT_FOUND", "There is no view " + id + " of yours, and none that is shared.");
    }
}
