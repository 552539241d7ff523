package io.clientele.customer.ownership.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.Records;
import io.clientele.customer.ownership.OwnershipRows;
import io.clientele.customer.ownership.Ownerships;
import io.clientele.customer.ownership.model.Cause;
import io.clientele.customer.ownership.model.RequestState;
import io.clientele.customer.record.World;
import io.clientele.customer.words.Coded;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;

/** Customers that wait for a manager's review, and what the managers said. */
@ApplicationScoped
class Requests {

    private static final String ROWS = """
            select id, customer_id, state, note, requested_at, requested_by, decided_at, decided_by, reason, owner_id
            from ownership_request""";

    private static final String INSERT = """
            insert into ownership_request (id, customer_id, state, note, requested_at, requested_by)
            values (?, ?, 'IN_REVIEW', ?, ?, ?)""";

    private static final String DECIDE = """
            update ownership_request set state = ?, decided_at = ?, decided_by = ?, reason = ?, owner_id = ?
            where id = ? and state = 'IN_REVIEW'""";

    private static final String SURVIVOR = "select coalesce(merged_into, id) from customer where id = ?";

    private static final String OF_CUSTOMERS =
            " and customer_id in (select id from customer where id = any(?) or merged_into = any(?))";

    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Records records;
    private final Ownerships ownerships;
    private final OwnershipRows owned;
    private final Sql sql;
    private final Cursors cursors;
    private final Caller caller;
    private final Ids ids;
    private final World world;

    Requests(
            Records records,
            Ownerships ownerships,
            OwnershipRows owned,
            Sql sql,
            Cursors cursors,
            Caller caller,
            Ids ids,
            World world) {
        this.records = records;
        this.ownerships = ownerships;
        this.owned = owned;
        this.sql = sql;
        this.cursors = cursors;
        this.caller = caller;
        this.ids = ids;
        this.world = world;
    }

    @Transactional
    RequestView make(RequestOwner body) {
        var customer = body.customerId();
        if (!records.holdIfKnown(customer)) {
            throw Rejection.invalid(Fault.pointer(
                    "/customerId", "UNKNOWN_CUSTOMER", "customerId must be the id of a customer that exists."));
        }
        owned.open(customer).ifPresent(one -> {
            throw Rejection.conflict("OWNED", one.ownerId() + " looks after this customer already.");
        });
        if (sql.count("select count(*) from ownership_request where customer_id = ? and state = 'IN_REVIEW'", customer)
                > 0) {
            throw Rejection.conflict("IN_REVIEW", "A request for this customer is in review already.");
        }
        var id = ids.next();
        sql.execute(INSERT, id, customer, body.note(), world.now().now(), caller.subject());
        return get(id);
    }

    /** A request is decided once, also when its customer was merged since it was made. */
    @Transactional
    RequestView decide(UUID id, DecideRequest body) {
        var request = get(id);
        boolean approved = body.approved();
        check(body);
        if (request.decidedAt() != null) {
            throw decided();
        }
        var owner = approved ? owner(request.customerId(), body) : null;
        var state = approved ? RequestState.APPROVED : RequestState.REJECTED;
        int decided = sql.execute(DECIDE, state.name(), world.now().now(), caller.subject(), body.reason(), owner, id);
        if (decided == 0) {
            throw decided();
        }
        return get(id);
    }

    /** For a merged customer its survivor gets one; but whoever was given it meanwhile, by whatever way, was not meant to lose it. */
    private String owner(UUID customer, DecideRequest body) {
        var survivor = sql.query(SURVIVOR, row -> row.getObject(1, UUID.class), customer).stream()
                .findFirst()
                .orElse(customer);
        records.hold(survivor);
        owned.open(survivor).ifPresent(one -> {
            throw Rejection.conflict(
                    "OWNED",
                    (survivor.equals(customer)
                                    ? one.ownerId() + " looks after the customer by now: "
                                    : "The customer was merged into " + survivor + ", and " + one.ownerId()
                                            + " looks after that one already: ")
                            + "reject the request, or transfer " + survivor + ".");
        });
        return ownerships
                .assign(survivor, body.ownerId(), Cause.APPROVED, body.reason(), caller.subject())
                .ownerId();
    }

    private static Rejection decided() {
        return Rejection.conflict("DECIDED", "This request has been decided already.");
    }

    @Transactional
    RequestView get(UUID id) {
        return sql.query(ROWS + " where id = ?", this::view, id).stream()
                .findFirst()
                .orElseThrow(() ->
                        Rejection.notFound("OWNERSHIP_REQUEST_NOT_FOUND", "There is no ownership request " + id + "."));
    }

    /** The newest first, of one state or of all; of some customers and those merged into them, or of all. */
    @Transactional
    Page<RequestView> page(RequestState state, Set<UUID> customers, PageRequest page) {
        var where = new StringBuilder(" where true");
        var arguments = new ArrayList<Object>();
        if (state != null) {
            where.append(" and state = ?");
            arguments.add(state.name());
        }
        if (!customers.isEmpty()) {
            where.append(OF_CUSTOMERS);
            var ids = customers.toArray(UUID[]::new);
            arguments.addAll(List.of(ids, ids));
        }
        var total = page.counted()
                ? (Long) sql.count("select count(*) from ownership_request" + where, arguments.toArray())
                : null;
        var bound = new Object[] {"ownership-requests", state, new TreeSet<>(customers)};
        arguments.add(cursors.open(page.cursor(), bound)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(LAST_ID));
        arguments.add(page.limit() + 1);
        return Page.of(
                sql.query(ROWS + where + " and id < ? order by id desc limit ?", this::view, arguments.toArray()),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), bound),
                total);
    }

    private static void check(DecideRequest body) {
        if (!body.approved() && body.reason() == null) {
            throw Rejection.invalid(Fault.pointer("/reason", "REQUIRED", "A rejection needs a reason."));
        }
        if (!body.approved() && body.ownerId() != null) {
            throw Rejection.invalid(
                    Fault.pointer("/ownerId", "NOT_WITH_REJECTION", "ownerId can be given with an approval only."));
        }
    }

    private RequestView view(ResultSet row) throws SQLException {
        var state = RequestState.valueOf(row.getString("state"));
        return new RequestView(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Coded.of(state, state.label(), caller.language()),
                row.getString("note"),
                Sql.instant(row, "requested_at"),
                row.getString("requested_by"),
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getString("owner_id"));
    }
}
