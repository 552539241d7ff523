package io.clientele.customer.record;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.contact.ContactPoint;
import io.clientele.customer.model.contact.ContactType;

import static java.util.Objects.requireNonNullElse;

/** A place where the customer can be reached. */
@Schema(name = "ContactPoint", description = "A place where the customer can be reached, and what it may be used for")
public record ContactPointBody(
        @Schema(description = "What it is", examples = "EMAIL") @NotNull
        ContactType type,

        @Schema(description = "The number, address or handle; masked for viewers", examples = "ada@example.com")
        @NotNull
        @Size(min = 1, max = 500)
        String value,

        @Schema(description = "A word to tell it apart; left out for viewers", examples = "office")
        @Size(min = 1, max = 100)
        String label,

        @Schema(description = "Whether it is the preferred one of its type", examples = "true")
        Boolean preferred,

        @Schema(
                description = "When it was last found to be right; not in the future, nor before 1900",
                examples = "2026-01-31T09:30:00Z")
        Instant verifiedAt,

        @Schema(
                description =
                        "What it may be used for, per channel and purpose. Of customers what counts now, whether said of this contact point or of the customer"
                                + " as a whole (/consents). When handed in, what was said before the last word changes nothing, nor does a word without"
                                + " its time (at) that only repeats what was said of this contact point. Of people at organisations what was handed in: it"
                                + " counts for this contact point of the person alone")
        @Size(max = 30)
        List<@NotNull @Valid ConsentBody> consents) {

    public ContactPoint point() {
        return new ContactPoint(
                type,
                value,
                label,
                Boolean.TRUE.equals(preferred),
                verifiedAt,
                requireNonNullElse(consents, List.<ConsentBody>of()).stream()
                        .map(ConsentBody::consent)
                        .toList());
    }

    /** The same, found to be right then, or later already. */
    public ContactPointBody verified(Instant at) {
        var latest = verifiedAt == null || at.isAfter(verifiedAt) ? at : verifiedAt;
        return new ContactPointBody(type, value, label, preferred, latest, consents);
    }

    /** As a viewer sees it. */
    public ContactPointBody masked() {
        return new ContactPointBody(type, Masks.value(type, value), null, preferred, verifiedAt, consents);
    }
}
