package io.clientele.customer.attribute;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.words.Label;

import static java.util.Objects.requireNonNullElse;

/** An attribute as callers see it. */
@Schema(name = "AttributeDefinition", description = "A property that the company added to customers")
record DefinitionView(
        @Schema(required = true, description = "The name under attributes", maxLength = 50, examples = "fleetSize")
        String name,

        @Schema(description = "Grows by one with every change", minimum = "1", examples = "1")
        long version,

        @Schema(description = "For people, by Accept-Language", maxLength = 100, examples = "Fleet size")
        String label,

        @JsonUnwrapped DefinitionBody body,

        @Schema(description = "When it was added", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When it was last changed", examples = "2026-01-31T09:30:00Z")
        Instant updatedAt,

        @Schema(
                description = "Who changed it last: the subject of the token",
                maxLength = 255,
                examples = "admin@clientele")
        String updatedBy) {

    static DefinitionView of(Definition one, Locale language) {
        var body = one.body();
        var label = new Label(body.labelEn(), requireNonNullElse(body.labelZh(), body.labelEn()));
        return new DefinitionView(
                one.name(), one.version(), label.in(language), body, one.createdAt(), one.updatedAt(), one.updatedBy());
    }
}
