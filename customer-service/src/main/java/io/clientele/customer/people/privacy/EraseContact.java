package io.clientele.customer.people.privacy;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body that asks for the erasure of a person at an organisation. */
@Schema(name = "EraseContact", description = "Why a person at an organisation is to be erased")
record EraseContact(
        @Size(min = 1, max = 500)
        @Schema(
                description = "Why; it is kept with the proof, and so must not say who the person is",
                minLength = 1,
                maxLength = 500,
                examples = "Asked for by the person, GDPR article 17")
        String reason) {}
