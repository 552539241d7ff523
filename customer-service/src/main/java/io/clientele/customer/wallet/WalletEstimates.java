package io.clientele.customer.wallet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.Records;
import io.clientele.customer.fact.Fact;
import io.clientele.customer.fact.FactKind;
import io.clientele.customer.fact.Facts;
import io.clientele.customer.record.World;
import io.clientele.customer.told.DatedFacts;
import io.clientele.customer.wallet.model.Wallet;
import io.clientele.customer.wallet.model.WalletEstimate;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

import static java.util.Objects.requireNonNullElse;

/** Estimates of what customers spend; what they come to is told to the others. */
@ApplicationScoped
class WalletEstimates {

    private static final FactKind<WalletEstimate> KIND = new FactKind<>("WALLET_ESTIMATE", WalletEstimate.class);

    private final Records records;
    private final Facts facts;
    private final DatedFacts told;
    private final World world;

    WalletEstimates(Records records, Facts facts, DatedFacts told, World world) {
        this.records = records;
        this.facts = facts;
        this.told = told;
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
        told.of(customer)
                .wallet()
                .ifPresent(wallet -> records.wallet(customer, wallet.yearlyAmount(), wallet.estimatedOn()));
        return fact;
    }

    @Transactional
    Fact<WalletEstimate> get(UUID customer, UUID id) {
        records.kind(customer);
        return facts.find(KIND, customer, id)
                .orElseThrow(() -> Rejection.notFound(
                        "WALLET_ESTIMATE_NOT_FOUND", "The customer has no wallet estimate " + id + "."));
    }

    /** Those that count together. */
    @Transactional
    List<Fact<WalletEstimate>> current(UUID customer, LocalDate asOf, Instant knownAt) {
        records.kind(customer);
        var wallet = new Wallet<Fact<WalletEstimate>>(
                one -> one.content().category(),
                one -> one.content().yearlyAmount().amount());
        facts.all(KIND, customer, asOf, knownAt).forEach(wallet::add);
        if (wallet.counting().isEmpty()) {
            throw Rejection.notFound("NOT_ESTIMATED", "The customer's wallet has not been estimated by then.");
        }
        return wallet.counting();
    }

    @Transactional
    Page<Fact<WalletEstimate>> page(UUID customer, PageRequest page) {
        records.kind(customer);
        return facts.page(KIND, customer, page);
    }
}
