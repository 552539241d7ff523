package io.clientele.valuation.value;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;

/** What customers are worth, at any time and by the knowledge of any time. */
@ApplicationScoped
public class Valuations {

    private final Customers customers;
    private final Aliases aliases;
    private final Facts facts;
    private final Bases bases;
    private final Clock clock;

    Valuations(Customers customers, Aliases aliases, Facts facts, Bases bases, Clock clock) {
        this.customers = customers;
        this.aliases = aliases;
        this.facts = facts;
        this.bases = bases;
        this.clock = clock;
    }

    /**
     * Computes a customer's value from its facts.
     *
     * @param asOf null for the moment of reading
     * @param knownAt null for everything known by now; otherwise the policy and the models in force then answer too
     */
    @Transactional
    public CustomerValue of(UUID customer, Instant asOf, Instant knownAt) {
        return known(customer, asOf).value(knownAt, bases.at(knownAt));
    }

    /**
     * What is known of a customer, to value it in more than one way.
     *
     * @param asOf null for the moment of reading
     */
    @Transactional
    public Known known(UUID customer, Instant asOf) {
        var all = facts.of(List.of(customer)).getOrDefault(customer, List.of());
        if (all.isEmpty()) {
            requireKnown(customer);
        }
        return new Known(customer, all, asOf == null ? Fact.present(clock, all) : asOf);
    }

    /** Refuses who was never heard of, and leads from who is merged to the survivor. */
    public void requireKnown(UUID customer) {
        aliases.requireStanding(customer);
        if (!knows(customer)) {
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + customer + ".");
        }
    }

    /** Whether anything was heard of the customer. */
    public boolean knows(UUID customer) {
        return customers.knows(customer);
    }

    /**
     * A customer's facts, at the instant of a valuation.
     *
     * @param facts all that are kept, whether they count or not
     */
    public record Known(UUID customer, List<Fact> facts, Instant asOf) {

        /** @param knownAt null for everything known by now */
        public CustomerValue value(Instant knownAt, Basis basis) {
            return CustomerValue.of(customer, facts, asOf, knownAt == null ? Fact.ALL_KNOWN : knownAt, basis);
        }
    }
}
