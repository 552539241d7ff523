package io.clientele.interaction.model.draft;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Channel;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Initiator;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.Response;
import io.clientele.interaction.model.Severity;

/**
 * What a caller says happened, not checked yet. Any part may be absent (null); which parts a kind needs, and which it does
 * not know, is decided by the rules.
 */
public record Draft(
        Kind kind,
        UUID customerId,
        Reference customerReference,
        Instant occurredAt,
        Reference externalReference,
        Circumstances circumstances,
        Texts texts,
        MoneySaid money,
        Particulars particulars,
        Details details,
        UUID corrects,
        Keys keys,
        Draft replacement) {

    /** Entries that are named by the keys they were posted under; those that are named by our ids stand where these are. */
    public record Keys(Reference about, Reference returns, Reference corrects) {

        public static final Keys NONE = new Keys(null, null, null);

        public boolean any() {
            return about != null || returns != null || corrects != null;
        }
    }

    /** How it went, whatever the kind. */
    public record Circumstances(
            Channel channel,
            String representative,
            Initiator initiator,
            Integer durationMinutes,
            List<String> attachments) {}

    /** What people wrote about it. */
    public record Texts(String subject, String summary, String description, String outcome) {

        public boolean any() {
            return subject != null || summary != null || description != null || outcome != null;
        }
    }

    /** @param exchangeRate base units for one unit of the currency that all these amounts are in */
    public record MoneySaid(
            Amount amount, Amount cost, Amount tax, Amount compensation, BigDecimal exchangeRate, List<Line> lines) {}

    /** What only some kinds know. */
    public record Particulars(
            UUID returns,
            String campaign,
            Response response,
            Severity severity,
            Gap cause,
            String product,
            List<Attribute> attributes,
            Integer nps,
            UUID referredCustomerId,
            LocalDate dueDate,
            LocalDate paidDate) {}

    public Draft at(Instant moment) {
        return new Draft(
                kind,
                customerId,
                customerReference,
                moment,
                externalReference,
                circumstances,
                texts,
                money,
                particulars,
                details,
                corrects,
                keys,
                replacement);
    }

    /** Whether it is said of some entry that this one is about it. */
    public boolean isAboutSomething() {
        return details.about() != null || keys.about() != null;
    }
}
