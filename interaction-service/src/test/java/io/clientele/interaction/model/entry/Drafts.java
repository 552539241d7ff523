package io.clientele.interaction.model.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.Response;
import io.clientele.interaction.model.Severity;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.draft.Attribute;
import io.clientele.interaction.model.draft.Details;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.interaction.model.draft.Draft.Circumstances;
import io.clientele.interaction.model.draft.Draft.Keys;
import io.clientele.interaction.model.draft.Draft.MoneySaid;
import io.clientele.interaction.model.draft.Draft.Particulars;
import io.clientele.interaction.model.draft.Draft.Texts;
import io.clientele.interaction.model.draft.Line;
import io.clientele.kit.rejection.Rejection;

/** Drafts for tests, said step by step. */
final class Drafts {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Books BOOKS = new Books("CNY", NOW);
    static final UUID CUSTOMER = UUID.fromString("0198c0de-7a11-7000-8000-000000000001");
    static final UUID OTHER = UUID.fromString("0198c0de-7a11-7000-8000-000000000002");

    final Kind kind;
    Instant occurredAt = NOW.minusSeconds(3_600);
    UUID customerId = CUSTOMER;
    Reference reference;
    Circumstances circumstances = new Circumstances(null, null, null, null, null);
    Texts texts = new Texts(null, null, null, null);
    Amount amount;
    Amount cost;
    Amount compensation;
    BigDecimal rate;
    List<Line> lines;
    String campaign;
    Response response;
    Severity severity;
    Gap cause;
    String product;
    List<Attribute> attributes;
    Integer nps;
    UUID referred;
    LocalDate paidDate;
    UUID returns;
    LocalDate dueDate;
    Details details = Details.NONE;
    UUID corrects;
    Keys keys = Keys.NONE;
    Draft replacement;

    private Drafts(Kind kind) {
        this.kind = kind;
    }

    static Drafts of(Kind kind) {
        return new Drafts(kind);
    }

    static Amount cny(String value) {
        return value == null ? null : new Amount(new BigDecimal(value), "CNY");
    }

    Drafts at(Instant moment) {
        occurredAt = moment;
        return this;
    }

    Drafts amount(String value) {
        amount = cny(value);
        return this;
    }

    Drafts amount(String value, String currency) {
        amount = new Amount(new BigDecimal(value), currency);
        return this;
    }

    Drafts cost(String value) {
        cost = cny(value);
        return this;
    }

    Drafts rate(String value) {
        rate = new BigDecimal(value);
        return this;
    }

    Drafts line(String quantity, String price, String unitCost, String discount) {
        lines = lines == null ? new ArrayList<>() : lines;
        var number = quantity == null ? null : new BigDecimal(quantity);
        lines.add(new Line("tea", "drinks", number, cny(price), cny(unitCost), cny(discount)));
        return this;
    }

    Drafts correcting(UUID id, Draft by) {
        corrects = id;
        replacement = by;
        return this;
    }

    Drafts details(Details said) {
        details = said;
        return this;
    }

    Drafts keys(Keys named) {
        keys = named;
        return this;
    }

    Drafts subject(String subject) {
        texts = new Texts(subject, null, null, null);
        return this;
    }

    Draft draft() {
        return new Draft(
                kind,
                customerId,
                null,
                occurredAt,
                reference,
                circumstances,
                texts,
                new MoneySaid(amount, cost, null, compensation, rate, lines),
                new Particulars(
                        returns,
                        campaign,
                        response,
                        severity,
                        cause,
                        product,
                        attributes,
                        nps,
                        referred,
                        dueDate,
                        paidDate),
                details,
                corrects,
                keys,
                replacement);
    }

    Entry entry() {
        return Entry.of(draft(), BOOKS);
    }

    List<String> faults() {
        try {
            Journalled.of(draft(), BOOKS);
            return List.of();
        } catch (Rejection e) {
            return e.faults().stream()
                    .map(fault -> fault.name() + " " + fault.code())
                    .toList();
        }
    }
}
