package io.clientele.kit.job;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as callers see it. */
@Schema(name = "Job", description = "Long work, how far it is, and what came of it")
public record JobView(
        @Schema(required = true, description = "Identity of the job", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID id,

        @Schema(description = "What kind of work it is", examples = "REPUBLICATION")
        String kind,

        @Schema(description = "Where the job is") JobState state,

        @Schema(description = "How much is done", examples = "1500", minimum = "0")
        long done,

        @Schema(
                description =
                        "How much there is to do, as estimated, absent until that is known; work on everybody that is"
                                + " all done ends at what it did",
                examples = "2000",
                minimum = "0")
        Long total,

        @Schema(description = "When it was asked for", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When the work began", examples = "2026-01-31T09:30:01Z")
        Instant startedAt,

        @Schema(description = "When it will be done at the speed so far", examples = "2026-01-31T09:31:00Z")
        Instant estimatedEnd,

        @Schema(description = "When it ended, in whatever way", examples = "2026-01-31T09:30:59Z")
        Instant finishedAt,

        @Schema(
                description =
                        "The newer job of the kind that does, or has done, what this one has left to it; absent of others, which end with"
                                + " all of their work",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID supersededBy,

        @Schema(
                description = "What came of it, shaped by the kind of job",
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        JsonNode result,

        @Schema(description = "Why it failed", ref = "Problem")
        JsonNode problem) {}
