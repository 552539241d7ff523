package io.clientele.customer.record;

import java.util.List;

import io.clientele.customer.model.Customer;
import io.clientele.customer.model.contact.Contacts;
import io.clientele.customer.model.profile.Amount;
import io.clientele.customer.model.profile.Organisation;
import io.clientele.customer.model.profile.Origin;
import io.clientele.customer.model.profile.Person;
import io.clientele.customer.model.profile.Place;
import io.clientele.customer.model.profile.Profile;
import io.clientele.kit.money.Money;

import static java.util.Objects.requireNonNullElse;

/** From the flat shape of the API to the model. */
public final class Profiles {

    private Profiles() {}

    /** The customer of a row whose record has been read. */
    public static Customer customer(CustomerEntity row, RegisterCustomer record) {
        return new Customer(row.id, row.version, of(record), row.createdAt, row.updatedAt);
    }

    public static Profile of(RegisterCustomer body) {
        return new Profile(
                body.kind(),
                body.name(),
                orNone(body.externalReferences()).stream()
                        .map(ReferenceBody::reference)
                        .toList(),
                body.roles(),
                body.ownerId(),
                new Place(body.region(), body.citySize()),
                body.parentId(),
                organisation(body),
                person(body),
                contacts(body),
                new Origin(body.source(), body.campaign(), amount(body.acquisitionCost()), body.referredBy()));
    }

    private static Organisation organisation(RegisterCustomer body) {
        return new Organisation(
                body.industry(),
                amount(body.annualRevenue()),
                body.employees(),
                body.operatingState(),
                body.purchasingPlan());
    }

    private static Person person(RegisterCustomer body) {
        return new Person(
                body.birthDate(),
                body.gender(),
                body.education(),
                amount(body.income()),
                body.occupation(),
                body.householdSize(),
                body.lifeStage(),
                body.maritalStatus(),
                body.dwelling(),
                body.personality(),
                body.values());
    }

    private static Contacts contacts(RegisterCustomer body) {
        return new Contacts(
                orNone(body.contactPoints()).stream()
                        .map(ContactPointBody::point)
                        .toList(),
                body.preferredChannel(),
                body.preferredHours(),
                body.preferredLanguage());
    }

    private static Amount amount(Money money) {
        return money == null ? null : new Amount(money.amount(), money.currency());
    }

    private static <T> List<T> orNone(List<T> list) {
        return requireNonNullElse(list, List.of());
    }
}
