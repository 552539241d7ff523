package io.clientele.customer.account;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.Records;
import io.clientele.customer.fact.Fact;
import io.clientele.customer.fact.FactKind;
import io.clientele.customer.fact.Facts;
import io.clientele.customer.record.World;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

import static java.util.Objects.requireNonNullElse;

/** What was stated about key accounts. */
@ApplicationScoped
class AccountFacts {

    private static final FactKind<AccountFact> KIND = new FactKind<>("KEY_ACCOUNT_FACT", AccountFact.class);

    private final Records records;
    private final Facts facts;
    private final World world;

    AccountFacts(Records records, Facts facts, World world) {
        this.records = records;
        this.facts = facts;
        this.world = world;
    }

    @Transactional
    Fact<AccountFact> record(UUID customer, RecordAccountFact body) {
        records.kind(customer);
        var today = world.now().today();
        var day = requireNonNullElse(body.statedOn(), today);
        if (day.isAfter(today)) {
            throw Rejection.invalid(Fault.pointer("/statedOn", "IN_THE_FUTURE", "statedOn must not be after today."));
        }
        return facts.add(KIND, customer, day, body.fact());
    }

    @Transactional
    Fact<AccountFact> get(UUID customer, UUID id) {
        records.kind(customer);
        return facts.find(KIND, customer, id)
                .orElseThrow(() -> Rejection.notFound(
                        "KEY_ACCOUNT_FACT_NOT_FOUND", "The customer has no key-account fact " + id + "."));
    }

    @Transactional
    Page<Fact<AccountFact>> page(UUID customer, PageRequest page) {
        records.kind(customer);
        return facts.page(KIND, customer, page);
    }
}
