package io.clientele.customer.ownership.representative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.ownership.model.Load;
import io.clientele.customer.record.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/** Those who look after customers. */
@ApplicationScoped
public class Representatives {

    static final String ROWS = """
            select id, version, name, capacity, active, updated_at,
                   (select coalesce(sum(amounts[1]), 0)::bigint from kept_sum
                    where name = 'customers_by' and key = 'owner_id=' || r.id) as customers
            from representative r""";

    private static final String SOME = " where active = coalesce(cast(? as boolean), active)";

    private static final String PUT = """
            insert into representative (id, version, name, capacity, active, updated_at, updated_by)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (version, name, capacity, active, updated_at, updated_by)
                = (excluded.version, excluded.name, excluded.capacity, excluded.active, excluded.updated_at, excluded.updated_by)""";

    private static final String FIRST_ID = "";

    private final Sql sql;
    private final Cursors cursors;
    private final Caller caller;
    private final World world;

    Representatives(Sql sql, Cursors cursors, Caller caller, World world) {
        this.sql = sql;
        this.cursors = cursors;
        this.caller = caller;
        this.world = world;
    }

    @Transactional
    RepresentativeView get(String id) {
        return find(id).orElseThrow(
                        () -> Rejection.notFound("REPRESENTATIVE_NOT_FOUND", "There is no representative of that id."));
    }

    /** @param active whether those who are, or those who are not; null for both */
    @Transactional
    Page<RepresentativeView> page(Boolean active, PageRequest page) {
        var after = cursors.open(page.cursor(), "representatives", active)
                .map(List::getFirst)
                .orElse(FIRST_ID);
        return Page.of(
                sql.query(
                        ROWS + SOME + " and id > ? order by id limit ?",
                        Representatives::view,
                        active,
                        after,
                        page.limit() + 1),
                page.limit(),
                last -> cursors.seal(List.of(last.id()), "representatives", active),
                page.counted() ? (Long) sql.count("select count(*) from representative" + SOME, active) : null);
    }

    /** A new one needs no If-Match; one that is there is replaced under its version. */
    @Transactional
    Put put(String id, String ifMatch, RepresentativeBody body) {
        hold();
        var before = find(id);
        before.ifPresent(one -> Tags.requireMatch(ifMatch, one.version()));
        long version = before.map(RepresentativeView::version).orElse(0L) + 1;
        var now = world.now().now();
        sql.execute(PUT, id, version, body.name(), body.capacity(), body.takesCustomers(), now, caller.subject());
        return new Put(get(id), before.isEmpty());
    }

    /** The active one with room and the lowest load relative to capacity; held, so that two assignments see each other. */
    public Optional<String> lightest(Collection<String> except) {
        hold();
        var loads = sql.query(
                ROWS + " where active and capacity > 0",
                row -> new Load(row.getString("id"), row.getInt("capacity"), row.getLong("customers")));
        return Load.lightest(loads, except).map(Load::representative);
    }

    /** Refuses who is not known or takes no customers. */
    public void requireActive(String id, String pointer) {
        if (find(id).filter(RepresentativeView::active).isEmpty()) {
            throw Rejection.invalid(Fault.pointer(
                    pointer,
                    "UNKNOWN_REPRESENTATIVE",
                    pointer.substring(1)
                            + " must be the id of an active representative; PUT /representatives/{id} makes one."));
        }
    }

    private void hold() {
        sql.query("select 1 from pg_advisory_xact_lock(hashtext('customer.representatives'))", row -> 1);
    }

    private Optional<RepresentativeView> find(String id) {
        return sql.query(ROWS + " where id = ?", Representatives::view, id).stream()
                .findFirst();
    }

    private static RepresentativeView view(ResultSet row) throws SQLException {
        int capacity = row.getInt("capacity");
        long customers = row.getLong("customers");
        return new RepresentativeView(
                row.getString("id"),
                row.getLong("version"),
                row.getString("name"),
                capacity,
                row.getBoolean("active"),
                customers,
                capacity == 0 ? null : (double) customers / capacity,
                Sql.instant(row, "updated_at"));
    }

    record Put(RepresentativeView view, boolean created) {}
}
