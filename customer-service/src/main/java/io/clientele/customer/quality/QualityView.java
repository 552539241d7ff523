package io.clientele.customer.quality;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How good a record is. */
@Schema(name = "CustomerQuality", description = "How complete and how fresh a customer's record is")
record QualityView(
        @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "Known ÷ expected properties", minimum = "0", maximum = "1", examples = "0.75")
        double completenessShare,

        @Schema(description = "How many properties are expected of its kind", minimum = "0", examples = "16")
        int expected,

        @Schema(description = "How many of them are known", minimum = "0", examples = "12")
        int known,

        @Schema(description = "Those that are not known, by name", maxItems = 100, examples = "[\"region\",\"source\"]")
        List<String> missing,

        @Schema(
                description =
                        "Those that break a rule which came after they were said, by name: whoever changes one makes it right, and is told how; other"
                                + " changes they do not keep anybody from",
                maxItems = 100,
                examples = "[\"contactPoints\"]")
        List<String> broken,

        @Schema(
                description =
                        "When the record, or one of its contact points, was last found to be right; that it was registered counts too",
                examples = "2026-01-31T09:30:00Z")
        Instant freshAt,

        @Schema(
                implementation = String.class,
                format = "duration",
                description = "How long that is believed",
                maxLength = 30,
                examples = "P180D")
        Period staleAfter,

        @Schema(description = "When the record goes or went stale", examples = "2026-07-30T09:30:00Z")
        Instant staleAt,

        @Schema(description = "Whether it needs to be verified again", examples = "false")
        boolean stale,

        @Schema(description = "The contact points", maxItems = 20)
        List<PointView> contactPoints) {}
