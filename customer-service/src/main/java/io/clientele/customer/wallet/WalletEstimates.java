package io.clientele.customer.wallet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.Records;
import io.clientele.customer.fact.Fact;
import io.clientele.customer.fact.FactKind;
import io.clientele.customer.fact.Facts;
import io.clientele.customer.record.World;
import io.clientele.customer.wallet.model.WalletEstimate;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

import static java.util.Objects.requireNonNullElse;

/** Estimates of what customers spend; the latest is told to the others. */
@ApplicationScoped
class WalletEstimates {

    private static final FactKind<WalletEstimate> KIND = new FactKind<>("WALLET_ESTIMATE", WalletEstimate.class);

    private final Records records;
    private final Facts facts;
    private final World world;

    WalletEstimates(Records records, Facts facts, World world) {
        this.records = records;
        this.facts = facts;
        this.world = world;
    }

    @Transactional
    Fact<WalletEstimate> record(UUID customer, RecordWalletEstimate body) {
        records.hold(customer);
        var now = world.now();
        var day = requireNonNullElse(body.estimatedOn(), now.today());
        var estimate = body.estimate();
        new Faults()
                .addAll(estimate.faults(day, now.today(), now.baseCurrency()))
                .throwIfAny();
        var fact = facts.add(KIND, customer, day, estimate);
        var current = facts.current(KIND, customer).orElse(fact);
        records.wallet(customer, current.content().yearlyAmount().amount(), current.on());
        return fact;
    }

    @Transactional
    Fact<WalletEstimate> get(UUID customer, UUID id) {
        records.kind(customer);
        return facts.find(KIND, customer, id)
                .orElseThrow(() -> Rejection.notFound(
                        "WALLET_ESTIMATE_NOT_FOUND", "The customer has no wallet estimate " + id + "."));
    }

    @Transactional
    Fact<WalletEstimate> current(UUID customer, LocalDate asOf, Instant knownAt) {
        records.kind(customer);
        return facts.current(KIND, customer, asOf, knownAt)
                .orElseThrow(() ->
                        Rejection.notFound("NOT_ESTIMATED", "The customer's wallet has not been estimated by then."));
    }

    @Transactional
    Page<Fact<WalletEstimate>> page(UUID customer, PageRequest page) {
        records.kind(customer);
        return facts.page(KIND, customer, page);
    }
}
