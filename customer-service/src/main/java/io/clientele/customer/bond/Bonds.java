package io.clientele.customer.bond;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.customer.Records;
import io.clientele.customer.bond.model.BondStrength;
import io.clientele.customer.fact.Fact;
import io.clientele.customer.fact.FactKind;
import io.clientele.customer.fact.Facts;
import io.clientele.customer.record.World;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

import static java.util.Objects.requireNonNullElse;

/** The ratings of bonds between customers and us. */
@ApplicationScoped
class Bonds {

    private static final FactKind<RatedBonds> KIND = new FactKind<>("BOND_RATING", RatedBonds.class);

    private final Records records;
    private final Facts facts;
    private final World world;
    private final int holdsFrom;

    Bonds(
            Records records,
            Facts facts,
            World world,
            @ConfigProperty(name = "clientele.bonds.hold-from", defaultValue = "3") int holdsFrom) {
        this.records = records;
        this.facts = facts;
        this.world = world;
        this.holdsFrom = holdsFrom;
    }

    @Transactional
    Fact<RatedBonds> rate(UUID customer, RateBonds body) {
        records.kind(customer);
        var today = world.now().today();
        var rated = body.rated();
        new Faults()
                .require(
                        !rated.isEmpty(),
                        () -> Fault.pointer("", "REQUIRED", "At least one bond, such as legal, must be rated."))
                .require(
                        body.ratedOn() == null || !body.ratedOn().isAfter(today),
                        () -> Fault.pointer("/ratedOn", "IN_THE_FUTURE", "ratedOn must not be after today."))
                .throwIfAny();
        var levels = rated.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue().level()));
        var content = new RatedBonds(rated, BondStrength.of(levels, holdsFrom));
        return facts.add(KIND, customer, requireNonNullElse(body.ratedOn(), today), content);
    }

    @Transactional
    Fact<RatedBonds> get(UUID customer, UUID id) {
        records.kind(customer);
        return facts.find(KIND, customer, id)
                .orElseThrow(() ->
                        Rejection.notFound("BOND_RATING_NOT_FOUND", "The customer has no rating of bonds " + id + "."));
    }

    @Transactional
    Fact<RatedBonds> current(UUID customer, LocalDate asOf, Instant knownAt) {
        records.kind(customer);
        return facts.current(KIND, customer, asOf, knownAt)
                .orElseThrow(
                        () -> Rejection.notFound("NOT_RATED", "The customer's bonds have not been rated by then."));
    }

    @Transactional
    Page<Fact<RatedBonds>> page(UUID customer, PageRequest page) {
        records.kind(customer);
        return facts.page(KIND, customer, page);
    }
}
