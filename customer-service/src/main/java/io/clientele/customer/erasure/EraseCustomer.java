package io.clientele.customer.erasure;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body that asks for an erasure. */
@Schema(name = "EraseCustomer", description = "Who is to be erased, and why")
record EraseCustomer(
        @NotNull
        @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Why; it is kept with the proof, and so must not say who the person is",
                minLength = 1,
                maxLength = 500,
                examples = "Asked for by the person, GDPR article 17")
        String reason) {}
