package io.clientele.customer.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.customer.Records;
import io.clientele.customer.part.Part;
import io.clientele.customer.part.PartKind;
import io.clientele.customer.part.Parts;
import io.clientele.customer.part.PastParts;
import io.clientele.customer.part.VersionRow;
import io.clientele.customer.record.World;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

/** The files of key accounts: one for a customer. */
@ApplicationScoped
class KeyAccounts {

    private static final PartKind<KeyAccountBody> KIND = new PartKind<>("KEY_ACCOUNT_FILE", KeyAccountBody.class);

    private final Records records;
    private final Parts parts;
    private final PastParts past;
    private final World world;

    KeyAccounts(Records records, Parts parts, PastParts past, World world) {
        this.records = records;
        this.parts = parts;
        this.past = past;
        this.world = world;
    }

    @Transactional
    Part<KeyAccountBody> open(UUID customer, KeyAccountBody body) {
        records.hold(customer);
        if (parts.first(KIND, customer).isPresent()) {
            throw Rejection.conflict("FILE_EXISTS", "The customer has a key-account file already; PATCH changes it.");
        }
        new Faults().addAll(faults(body)).throwIfAny();
        return parts.add(KIND, customer, body);
    }

    @Transactional
    Part<KeyAccountBody> get(UUID customer) {
        records.kind(customer);
        return parts.first(KIND, customer)
                .orElseThrow(() -> Rejection.notFound(
                        "KEY_ACCOUNT_FILE_NOT_FOUND", "The customer has no key-account file; POST opens one."));
    }

    /** @param then null for now */
    @Transactional
    Part<KeyAccountBody> get(UUID customer, Instant then) {
        if (then == null) {
            return get(customer);
        }
        // whoever was merged later answered for itself then
        records.snapshot(customer, then, world.now().now());
        return past.first(KIND, customer, then)
                .orElseThrow(() -> Rejection.notFound(
                        "KEY_ACCOUNT_FILE_NOT_FOUND",
                        "The customer had no key-account file then" + openedLater(customer, then) + "."));
    }

    private String openedLater(UUID customer, Instant then) {
        return parts.first(KIND, customer)
                .map(Part::createdAt)
                .filter(opened -> opened.isAfter(then))
                .map(opened -> "; it was opened at " + opened)
                .orElse("");
    }

    @Transactional
    Part<KeyAccountBody> change(UUID customer, String ifMatch, JsonNode patch) {
        return parts.change(KIND, customer, get(customer).id(), ifMatch, patch, this::faults);
    }

    @Transactional
    void close(UUID customer) {
        records.hold(customer);
        parts.first(KIND, customer).ifPresent(part -> parts.remove(KIND, customer, part.id()));
    }

    @Transactional
    Page<VersionRow> history(UUID customer, PageRequest page) {
        return parts.history(KIND, customer, get(customer).id(), page);
    }

    private List<Fault> faults(KeyAccountBody body) {
        var plan = body.plan();
        if (plan == null) {
            return List.of();
        }
        var faults = new Faults()
                .require(
                        plan.targetRevenue() == null
                                || plan.targetRevenue().amount().signum() >= 0,
                        () -> Fault.pointer(
                                "/plan/targetRevenue/amount", "OUT_OF_RANGE", "targetRevenue must not be below zero."))
                .require(
                        plan.from() == null
                                || plan.until() == null
                                || !plan.until().isBefore(plan.from()),
                        () -> Fault.pointer("/plan/until", "OUT_OF_RANGE", "until must not be before from."));
        steps(plan, faults);
        return faults.list();
    }

    private void steps(AccountPlan plan, Faults faults) {
        var today = world.now().today();
        for (int i = 0; plan.steps() != null && i < plan.steps().size(); i++) {
            var done = plan.steps().get(i).doneOn();
            var pointer = "/plan/steps/" + i + "/doneOn";
            faults.require(
                    done == null || !done.isAfter(today),
                    () -> Fault.pointer(pointer, "IN_THE_FUTURE", "doneOn must not be after today."));
        }
    }
}
