package io.clientele.customer.ownership;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.customer.Records;
import io.clientele.customer.ownership.model.Cause;
import io.clientele.customer.ownership.representative.Representatives;
import io.clientele.customer.record.World;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** Who looks after customers: assignment, transfer, and what becomes of those whom nobody contacts. */
@ApplicationScoped
public class Ownerships {

    private static final UUID LAST_ID = new UUID(-1, -1);

    /** When all is as it is now. */
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Records records;
    private final Representatives representatives;
    private final OwnershipRows rows;
    private final Cursors cursors;
    private final World world;
    private final Zone zone;
    private final Period firstContactWithin;

    Ownerships(
            Records records,
            Representatives representatives,
            OwnershipRows rows,
            Cursors cursors,
            World world,
            Zone zone,
            @ConfigProperty(name = "clientele.ownership.first-contact-within", defaultValue = "P7D") String within) {
        this.records = records;
        this.representatives = representatives;
        this.rows = rows;
        this.cursors = cursors;
        this.world = world;
        this.zone = zone;
        this.firstContactWithin = Period.parse(within);
        if (firstContactWithin.isZero() || firstContactWithin.isNegative()) {
            throw new IllegalArgumentException(
                    "clientele.ownership.first-contact-within must be a day or more, and is " + within);
        }
    }

    /**
     * Gives a customer to somebody, and a deadline for the first contact; one that nobody looks after is assigned, any other transferred.
     *
     * @param owner an active representative; null for the one with the lowest load relative to capacity
     */
    @Transactional
    Ownership assign(UUID customer, String owner, String reason, String by) {
        records.hold(customer);
        var cause = rows.open(customer).isPresent() ? Cause.TRANSFERRED : Cause.ASSIGNED;
        return assign(customer, owner, cause, reason, by);
    }

    @Transactional
    public Ownership assign(UUID customer, String owner, Cause cause, String reason, String by) {
        records.hold(customer);
        if (owner != null) {
            representatives.requireActive(owner, "/ownerId");
        }
        var before = rows.open(customer).map(Ownership::ownerId);
        if (before.isPresent() && before.get().equals(owner)) {
            throw Rejection.conflict("ALREADY_OWNER", owner + " looks after this customer already.");
        }
        var chosen = owner != null
                ? owner
                : representatives.lightest(before.stream().toList()).orElseThrow(Ownerships::noRoom);
        return hand(customer, chosen, cause, reason, by);
    }

    /** Gives a customer away for who has it, as long as that is {@code from}: whoever was given it meanwhile keeps it. */
    @Transactional
    public boolean handOver(UUID customer, String from, String owner, String reason, String by) {
        records.hold(customer);
        if (rows.open(customer).filter(one -> one.ownerId().equals(from)).isEmpty()) {
            return false;
        }
        assign(customer, owner, Cause.TRANSFERRED, reason, by);
        return true;
    }

    /**
     * Gives a customer whose first contact is overdue to somebody else, but to nobody who missed it before; when there is
     * no such one, the owner gets another period. A customer that was contacted meanwhile stays as it is.
     */
    @Transactional
    void passOn(UUID customer, String by) {
        records.hold(customer);
        var open = rows.open(customer).filter(this::overdue);
        if (open.isEmpty()) {
            return;
        }
        var missed = new ArrayList<>(List.of(open.get().ownerId()));
        rows.below(customer, LATEST, LAST_ID, 100).stream()
                .filter(one -> one.contactDueAt() != null && one.firstContactAt() == null)
                .forEach(one -> missed.add(one.ownerId()));
        var next = representatives.lightest(missed);
        if (next.isPresent()) {
            hand(customer, next.get(), Cause.DEADLINE_MISSED, null, by);
        } else {
            rows.extend(customer, deadline());
        }
    }

    /** First contacts that were due by then and have not been heard of, the one that was due first before the others. */
    @Transactional
    List<Due> overdue(Instant by, Due after, int limit) {
        return rows.due(by, after, limit);
    }

    @Transactional
    Ownership get(UUID customer, UUID id) {
        records.kind(customer);
        return rows.find(customer, id)
                .orElseThrow(
                        () -> Rejection.notFound("OWNERSHIP_NOT_FOUND", "The customer has no ownership " + id + "."));
    }

    /** As they were then, the newest first. */
    @Transactional
    Page<Ownership> page(UUID customer, Instant then, PageRequest page) {
        records.kind(customer);
        var below = cursors.open(page.cursor(), "ownerships", customer, then)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(LAST_ID);
        return Page.of(
                rows.below(customer, then, below, page.limit() + 1).stream()
                        .map(one -> one.asOf(then))
                        .toList(),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), "ownerships", customer, then),
                page.counted() ? (Long) rows.count(customer, then) : null);
    }

    private Ownership hand(UUID customer, String owner, Cause cause, String reason, String by) {
        records.owner(customer, owner, by);
        rows.explain(customer, cause, reason, deadline());
        return rows.open(customer).orElseThrow();
    }

    private boolean overdue(Ownership one) {
        return one.contactDueAt() != null
                && one.firstContactAt() == null
                && !one.contactDueAt().isAfter(world.now().now());
    }

    private Instant deadline() {
        return world.now().now().atZone(zone.id()).plus(firstContactWithin).toInstant();
    }

    private static Rejection noRoom() {
        return Rejection.conflict(
                "NO_REPRESENTATIVE_FREE",
                "No active representative has room for another customer; raise a capacity, or name an ownerId.");
    }
}
