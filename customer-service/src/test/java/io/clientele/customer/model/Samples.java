package io.clientele.customer.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.clientele.customer.model.contact.Contacts;
import io.clientele.customer.model.profile.Amount;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.model.profile.Organisation;
import io.clientele.customer.model.profile.Origin;
import io.clientele.customer.model.profile.Person;
import io.clientele.customer.model.profile.Profile;
import io.clientele.customer.model.world.Circumstances;

/** Profiles to start from in tests. */
public record Samples(Profile profile) {

    public static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    public static final Circumstances CIRCUMSTANCES = new Circumstances(NOW, TODAY, "CNY");

    public static Samples individual() {
        return new Samples(Profile.of(CustomerKind.INDIVIDUAL, "Ada Adler"));
    }

    public static Samples company() {
        return new Samples(Profile.of(CustomerKind.COMPANY, "Novak & Hale Instruments"));
    }

    public static Person born(LocalDate day) {
        return new Person(day, null, null, null, null, null, null, null, null, null, null);
    }

    public static Amount money(String amount) {
        return new Amount(new BigDecimal(amount), "CNY");
    }

    public Samples with(Person person) {
        return with(
                profile.references(),
                profile.parentId(),
                profile.organisation(),
                person,
                profile.contacts(),
                profile.origin());
    }

    public Samples with(Organisation organisation) {
        return with(
                profile.references(),
                profile.parentId(),
                organisation,
                profile.person(),
                profile.contacts(),
                profile.origin());
    }

    public Samples below(UUID parent) {
        return with(
                profile.references(),
                parent,
                profile.organisation(),
                profile.person(),
                profile.contacts(),
                profile.origin());
    }

    public Samples with(Contacts contacts) {
        return with(
                profile.references(),
                profile.parentId(),
                profile.organisation(),
                profile.person(),
                contacts,
                profile.origin());
    }

    public Samples with(Origin origin) {
        return with(
                profile.references(),
                profile.parentId(),
                profile.organisation(),
                profile.person(),
                profile.contacts(),
                origin);
    }

    public Samples with(List<ExternalReference> references) {
        return with(
                references,
                profile.parentId(),
                profile.organisation(),
                profile.person(),
                profile.contacts(),
                profile.origin());
    }

    private Samples with(
            List<ExternalReference> references,
            UUID parent,
            Organisation organisation,
            Person person,
            Contacts contacts,
            Origin origin) {
        return new Samples(new Profile(
                profile.kind(),
                profile.name(),
                references,
                profile.roles(),
                profile.ownerId(),
                profile.place(),
                parent,
                organisation,
                person,
                contacts,
                origin));
    }
}
