package io.clientele.customer.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Profiles to start from in tests. */
record Samples(Profile profile) {

    static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    static final Circumstances CIRCUMSTANCES = new Circumstances(NOW, TODAY, "CNY");

    static Samples individual() {
        return new Samples(Profile.of(CustomerKind.INDIVIDUAL, "Ada Adler"));
    }

    static Samples company() {
        return new Samples(Profile.of(CustomerKind.COMPANY, "Novak & Hale Instruments"));
    }

    static Person born(LocalDate day) {
        return new Person(day, null, null, null, null, null, null, null, null, null, null);
    }

    static Organisation below(UUID parent) {
        return new Organisation(null, null, null, null, null, parent);
    }

    static Amount money(String amount) {
        return new Amount(new BigDecimal(amount), "CNY");
    }

    Samples with(Person person) {
        return with(profile.references(), profile.organisation(), person, profile.contacts(), profile.origin());
    }

    Samples with(Organisation organisation) {
        return with(profile.references(), organisation, profile.person(), profile.contacts(), profile.origin());
    }

    Samples with(Contacts contacts) {
        return with(profile.references(), profile.organisation(), profile.person(), contacts, profile.origin());
    }

    Samples with(Origin origin) {
        return with(profile.references(), profile.organisation(), profile.person(), profile.contacts(), origin);
    }

    Samples with(List<ExternalReference> references) {
        return with(references, profile.organisation(), profile.person(), profile.contacts(), profile.origin());
    }

    private Samples with(
            List<ExternalReference> references,
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
                organisation,
                person,
                contacts,
                origin));
    }
}
