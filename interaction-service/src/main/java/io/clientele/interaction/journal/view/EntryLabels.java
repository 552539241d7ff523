package io.clientele.interaction.journal.view;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.label.Coded;

/** What people call the codes of an entry. */
@Schema(
        name = "InteractionLabels",
        description = "What people call the codes of an entry, in the language of Accept-Language; those that it has")
record EntryLabels(
        @Schema(required = true, description = "Of its kind", maxLength = 200, examples = "Purchase")
        String kind,

        @Schema(required = true, description = "Of its status", maxLength = 200, examples = "In force")
        String status,

        @Schema(description = "Of its channel", maxLength = 200, examples = "Web")
        String channel,

        @Schema(description = "Of its initiator", maxLength = 200, examples = "Customer")
        String initiator,

        @Schema(description = "Of the response", maxLength = 200, examples = "Opened")
        String response,

        @Schema(description = "Of the severity", maxLength = 200, examples = "High")
        String severity,

        @Schema(description = "Of the cause", maxLength = 200, examples = "Promotion gap")
        String cause) {

    static EntryLabels of(JournalEntry entry, Locale language) {
        var said = entry.said();
        return new EntryLabels(
                Coded.label(entry.kind(), language),
                Coded.label(entry.status(), language),
                Coded.label(said.channel(), language),
                Coded.label(said.initiator(), language),
                Coded.label(said.response(), language),
                Coded.label(said.severity(), language),
                Coded.label(said.cause(), language));
    }
}
