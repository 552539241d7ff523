package io.clientele.customer.told;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.CustomerState.WalletEstimate;
import io.clientele.customer.model.Customer;
import io.clientele.customer.model.profile.Amount;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.told.DatedFacts.Found;

/** What the world is told: the facts that others need, and nothing that says who a person is. */
public final class CustomerEvents {

    private CustomerEvents() {}

    public static CustomerRegistered registered(Customer customer, long version) {
        return new CustomerRegistered(state(customer, version, null, null, customer.updatedAt(), null, Found.NOTHING));
    }

    /**
     * @param row where the event's version stands, and what is known beside the record
     * @param found the same with its days
     */
    public static CustomerChanged changed(Customer customer, CustomerEntity row, Found found) {
        var wallet = row.walletOn == null ? null : new WalletEstimate(plain(row.walletYearly), row.walletOn);
        var changedAt = later(customer.updatedAt(), row.factsAt);
        return new CustomerChanged(
                state(customer, row.eventVersion, row.creditGrade, wallet, changedAt, row.mergedInto, found));
    }

    private static CustomerState state(
            Customer customer,
            long version,
            String creditGrade,
            WalletEstimate wallet,
            Instant changedAt,
            UUID mergedInto,
            Found found) {
        var profile = customer.profile();
        var origin = profile.origin();
        return new CustomerState(
                customer.id(),
                version,
                profile.kind().name(),
                profile.roles().stream().map(Enum::name).toList(),
                profile.ownerId(),
                profile.parentId(),
                profile.organisation().industry(),
                profile.place().region(),
                profile.place().citySize(),
                origin.source() == null ? null : origin.source().name(),
                value(origin.acquisitionCost()),
                origin.referredBy(),
                creditGrade,
                customer.createdAt(),
                changedAt,
                wallet,
                mergedInto,
                found.creditGrades(),
                found.walletEstimates());
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    private static BigDecimal value(Amount amount) {
        return amount == null ? null : amount.value();
    }
}
