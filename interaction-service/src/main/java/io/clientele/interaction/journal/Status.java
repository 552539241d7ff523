package io.clientele.interaction.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an entry counts. */
@Schema(name = "InteractionStatus", description = "Whether an entry counts")
public enum Status {
    ACTIVE,
    REPLACED,
    VOIDED
}
