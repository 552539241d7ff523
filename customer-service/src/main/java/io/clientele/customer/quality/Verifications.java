package io.clientele.customer.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.Records;
import io.clientele.customer.fact.Fact;
import io.clientele.customer.fact.FactKind;
import io.clientele.customer.fact.Facts;
import io.clientele.customer.model.world.PastMoment;
import io.clientele.customer.record.ContactPointBody;
import io.clientele.customer.record.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Zone;

import static java.util.Objects.requireNonNullElse;

/** What was found to be right, by whom and when; it keeps customers from going stale. */
@ApplicationScoped
class Verifications {

    private static final FactKind<Verification> KIND = new FactKind<>("VERIFICATION", Verification.class);

    private final Records records;
    private final Facts facts;
    private final Sql sql;
    private final Caller caller;
    private final World world;
    private final Zone zone;

    Verifications(Records records, Facts facts, Sql sql, Caller caller, World world, Zone zone) {
        this.records = records;
        this.facts = facts;
        this.sql = sql;
        this.caller = caller;
        this.world = world;
        this.zone = zone;
    }

    @Transactional
    Fact<Verification> record(UUID customer, RecordVerification body) {
        records.hold(customer);
        var now = world.now().now();
        var at = requireNonNullElse(body.verifiedAt(), now);
        var faults = new Faults();
        PastMoment.check(at, "/verifiedAt", now, faults);
        faults.throwIfAny();
        var point = body.contactPoint();
        if (point == null) {
            sql.execute("update customer set checked_at = greatest(checked_at, ?) where id = ?", at, customer);
            return facts.add(KIND, customer, zone.dateOf(at), new Verification(null, null, at, body.note()));
        }
        var points = records.contactPoints(customer);
        if (points.stream().noneMatch(one -> is(one, point))) {
            throw Rejection.invalid(Fault.pointer(
                    "/contactPoint",
                    "UNKNOWN_CONTACT_POINT",
                    "contactPoint must be one of the record's contactPoints."));
        }
        records.contactPoints(customer, verified(points, point, at), caller.subject());
        return facts.add(
                KIND, customer, zone.dateOf(at), new Verification(point.type(), point.value(), at, body.note()));
    }

    @Transactional
    Fact<Verification> get(UUID customer, UUID id) {
        records.kind(customer);
        return facts.find(KIND, customer, id)
                .orElseThrow(() ->
                        Rejection.notFound("VERIFICATION_NOT_FOUND", "The customer has no verification " + id + "."));
    }

    @Transactional
    Page<Fact<Verification>> page(UUID customer, PageRequest page) {
        records.kind(customer);
        return facts.page(KIND, customer, page);
    }

    private static List<ContactPointBody> verified(
            List<ContactPointBody> points, RecordVerification.Point point, Instant at) {
        return points.stream()
                .map(one -> is(one, point) ? one.verified(at) : one)
                .toList();
    }

    private static boolean is(ContactPointBody one, RecordVerification.Point point) {
        return one.type() == point.type() && one.value().equals(point.value());
    }
}
