package io.clientele.customer.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.part.Part;
import io.clientele.customer.record.ContactPointBody;
import io.clientele.customer.record.Masks;
import io.clientele.customer.record.ReferenceBody;
import io.clientele.customer.words.Coded;

/** A person at an organisation as callers see it. */
@Schema(name = "Contact", description = "A person at an organisation")
record ContactView(
        @Schema(
                required = true,
                description = "Our identity of the person",
                examples = "0198c0de-7a11-7000-8000-000000000006")
        UUID id,

        @Schema(description = "The organisation", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "Grows by one with every change", minimum = "1", examples = "1")
        long version,

        @Schema(description = "Name; initials for viewers", maxLength = 200, examples = "Ada Adler")
        String name,

        @Schema(description = "Keys of the person in other systems", maxItems = 20)
        List<ReferenceBody> externalReferences,

        @Schema(description = "Title", maxLength = 200, examples = "Head of purchasing")
        String title,

        @Schema(description = "Department", maxLength = 200, examples = "Purchasing")
        String department,

        @Schema(description = "What the person has to say in a decision to buy")
        Coded buyingRole,

        @Schema(description = "Where the person can be reached; shortened for viewers", maxItems = 20)
        List<ContactPointBody> contactPoints,

        @Schema(description = "Language of the person (BCP 47)", maxLength = 35, examples = "zh-CN")
        String preferredLanguage,

        @Schema(description = "Personal facts by name; personal data")
        Map<String, String> personalFacts,

        @Schema(description = "Anything else", maxLength = 2000, examples = "Prefers short calls in the morning")
        String note,

        @Schema(description = "When the person left the organisation", examples = "2026-01-31")
        LocalDate leftOn,

        @Schema(description = "When the person was added", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When this was last changed", examples = "2026-01-31T09:30:00Z")
        Instant updatedAt,

        @Schema(description = "Names of the properties that are hidden or shortened for a viewer", maxItems = 10)
        List<String> masked) {

    private static final Set<String> PERSONAL = Set.of("name", "contactPoints", "personalFacts", "note");

    static ContactView of(Part<RegisterContact> part, Locale language) {
        var person = part.content();
        var role = person.buyingRole();
        return new ContactView(
                part.id(),
                part.customerId(),
                part.version(),
                person.name(),
                person.externalReferences(),
                person.title(),
                person.department(),
                role == null ? null : Coded.of(role, role.label(), language),
                person.contactPoints(),
                person.preferredLanguage(),
                person.personalFacts(),
                person.note(),
                person.leftOn(),
                part.createdAt(),
                part.updatedAt(),
                null);
    }

    /** As a viewer sees it. */
    ContactView hidden() {
        return new ContactView(
                id,
                customerId,
                version,
                Masks.shortened(name),
                externalReferences,
                title,
                department,
                buyingRole,
                contactPoints == null
                        ? null
                        : contactPoints.stream().map(ContactPointBody::masked).toList(),
                preferredLanguage,
                null,
                null,
                leftOn,
                createdAt,
                updatedAt,
                touched());
    }

    private List<String> touched() {
        return Stream.of(
                        "name",
                        contactPoints == null ? null : "contactPoints",
                        personalFacts == null ? null : "personalFacts",
                        note == null ? null : "note")
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether old and new values of a property are kept from viewers. */
    static boolean hides(String property) {
        return PERSONAL.contains(property);
    }
}
