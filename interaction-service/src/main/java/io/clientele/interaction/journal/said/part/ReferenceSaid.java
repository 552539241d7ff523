package io.clientele.interaction.journal.said.part;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.model.Reference;

/** Another system's key. */
@Schema(name = "InteractionReference", description = "The key that another system uses, unique within it")
public record ReferenceSaid(
        @Schema(
                description = "Name of the other system: letters, digits, dots, dashes, underscores",
                required = true,
                maxLength = 50,
                examples = "erp")
        String system,

        @Schema(description = "The key there", required = true, maxLength = 200, examples = "42")
        String id) {

    public Reference reference() {
        return new Reference(system, id);
    }
}
