package io.clientele.customer.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.fact.Fact;
import io.clientele.customer.words.Coded;
import io.clientele.kit.money.Money;

/** A fact as callers see it. */
@Schema(name = "KeyAccountFact", description = "Something that was stated about a key account; never changed")
record AccountFactView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-00000000000b")
        UUID id,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "FINANCIAL_REPORT, ANNOUNCEMENT or NEWS")
        Coded kind,

        @Schema(description = "The day it was stated", examples = "2026-01-31")
        LocalDate statedOn,

        @Schema(description = "In a few words", maxLength = 200, examples = "Half-year report")
        String title,

        @Schema(description = "In full", maxLength = 5000, examples = "Revenue up by a tenth, orders down")
        String text,

        @Schema(description = "Amounts by name") Map<String, Money> figures,

        @Schema(description = "Where it can be read", maxLength = 1000, examples = "https://example.com/report")
        String link,

        @Schema(description = "When it was recorded", examples = "2026-01-31T09:30:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who recorded it: the subject of the token",
                maxLength = 255,
                examples = "agent@clientele")
        String recordedBy) {

    static AccountFactView of(Fact<AccountFact> fact, Locale language) {
        var said = fact.content();
        return new AccountFactView(
                fact.id(),
                fact.customerId(),
                Coded.of(said.kind(), said.kind().label(), language),
                fact.on(),
                said.title(),
                said.text(),
                said.figures(),
                said.link(),
                fact.recordedAt(),
                fact.recordedBy());
    }
}
