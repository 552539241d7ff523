package io.clientele.interaction.journal.said.part;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.model.draft.Details.Preference;

/** What a customer likes. */
@Schema(
        name = "InteractionPreference",
        description = "Something learned of what a customer likes; the newest entry of a name holds")
public record PreferenceSaid(
        @Schema(description = "Of what", required = true, maxLength = 100, examples = "contact time")
        String name,

        @Schema(
                description = "What was learned; required, and left out for viewers",
                maxLength = 500,
                examples = "after lunch")
        String value) {

    public Preference preference() {
        return new Preference(name, value);
    }
}
