package io.clientele.customer.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.duplicate.model.Sign;
import io.clientele.customer.record.Masks;
import io.clientele.customer.words.Coded;
import io.clientele.kit.money.Money;

/** A candidate as callers see it. */
@Schema(name = "DuplicateCandidate", description = "Two customers who may be one and the same")
record CandidateView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-00000000000c")
        UUID id,

        @Schema(required = true, description = "The two", minItems = 2, maxItems = 2)
        List<Party> customers,

        @Schema(
                required = true,
                description = "How likely they are one, from 0 to 1: 1 − Π (1 − weight of each reason)",
                minimum = "0",
                maximum = "1",
                examples = "0.85")
        double score,

        @Schema(required = true, description = "Why", maxItems = 10)
        List<Reason> reasons,

        @Schema(required = true, description = "What both are worth together: lifetime values in base currency")
        Money valueAtStake,

        @Schema(
                required = true,
                description = "OPEN, or DISMISSED once somebody said that they are two",
                examples = "OPEN")
        CandidateState state,

        @Schema(description = "When it was found", examples = "2026-01-31T09:30:00Z")
        Instant foundAt,

        @Schema(description = "When it was dismissed", examples = "2026-02-01T09:30:00Z")
        Instant dismissedAt,

        @Schema(
                description = "Who dismissed it: the subject of the token",
                maxLength = 255,
                examples = "agent@clientele")
        String dismissedBy,

        @Schema(
                description = "Why it was dismissed; not shown to viewers",
                maxLength = 2000,
                examples = "Father and son")
        String note) {

    static CandidateView of(Candidate one, boolean whole, String currency, Locale language) {
        return new CandidateView(
                one.id(),
                one.parties().stream()
                        .map(party -> new Party(
                                party.id(),
                                whole || !party.kind().equals("INDIVIDUAL")
                                        ? party.name()
                                        : Masks.shortened(party.name()),
                                party.kind(),
                                party.lifetimeValue() == null ? null : Money.of(party.lifetimeValue(), currency)))
                        .toList(),
                one.score(),
                StreamSupport.stream(one.reasons().spliterator(), false)
                        .map(reason -> Reason.of(
                                Sign.valueOf(reason.path("sign").asText()),
                                reason.path("similarity").asDouble(),
                                language))
                        .toList(),
                Money.of(one.atStake(), currency),
                one.dismissedAt() == null ? CandidateState.OPEN : CandidateState.DISMISSED,
                one.foundAt(),
                one.dismissedAt(),
                one.dismissedBy(),
                whole ? one.note() : null);
    }

    /** One of the two. */
    @Schema(name = "DuplicateParty", description = "One of two customers who may be one")
    record Party(
            @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
            UUID id,

            @Schema(
                    required = true,
                    description = "Its name; that of a person shortened for viewers",
                    maxLength = 200,
                    examples = "Novak & Hale Instruments")
            String name,

            @Schema(required = true, description = "What kind of party it is", maxLength = 20, examples = "COMPANY")
            String kind,

            @Schema(description = "What it is worth; absent while nobody has valued it")
            Money lifetimeValue) {}

    /** One reason. */
    @Schema(name = "DuplicateReason", description = "Something that two records have in common")
    record Reason(
            @Schema(required = true, description = "PHONE, EMAIL, TAX_NUMBER, NAME_AND_BIRTH_DATE or NAME")
            Coded reason,

            @Schema(
                    required = true,
                    description = "1 for what is equal; of names, the share of trigrams they have in common",
                    minimum = "0",
                    maximum = "1",
                    examples = "1")
            double similarity) {

        static Reason of(Sign sign, double similarity, Locale language) {
            return new Reason(Coded.of(sign, sign.label(), language), similarity);
        }
    }

    /** How a page is documented. */
    @Schema(name = "DuplicateCandidatePage", description = "A page of candidates")
    record CandidatePage(
            @Schema(required = true, description = "The candidates", maxItems = 500)
            List<CandidateView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
            Long total) {}
}
