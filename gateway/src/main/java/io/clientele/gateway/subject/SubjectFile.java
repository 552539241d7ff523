package io.clientele.gateway.subject;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a subject-access file is documented; it is written as it comes from the services. */
@Schema(description = "Everything held on a person, table by table")
record SubjectFile(
        @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(required = true, description = "When the file was begun", examples = "2026-01-31T09:30:00Z")
        Instant producedAt,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                description = "Record, versions, contacts, consents, dated facts, owners, who looked")
        Object record,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                description = "Entries with their texts, references, corrections, complaints, promises, points")
        Object journal,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                description = "Facts, value and its history, what the record said, scores")
        Object values,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                description = "Standing, classes, moves between them, actions")
        Object segments) {}
