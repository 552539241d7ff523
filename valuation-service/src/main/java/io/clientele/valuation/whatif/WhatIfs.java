package io.clientele.valuation.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.lifecycle.Lifecycles;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.Differences;
import io.clientele.valuation.value.Valuations;
import io.clientele.valuation.value.ValueChange;
import io.clientele.valuation.value.answer.Answered;
import io.clientele.valuation.value.published.ValuationSums;
import io.clientele.valuation.whatif.entry.JournalRules;
import io.clientele.valuation.whatif.entry.SupposedFacts;
import io.clientele.valuation.whatif.record.IndicatorChange;
import io.clientele.valuation.whatif.score.SupposedScores;

/** Values customers as if something were so (F6): the same facts, the same formulas, and nothing is written. */
@ApplicationScoped
public class WhatIfs {

    private final Valuations valuations;
    private final Facts facts;
    private final Bases bases;
    private final SupposedBasis supposed;
    private final SupposedScores scores;
    private final Looks looks;
    private final Lifecycles lifecycles;
    private final Answered answered;
    private final ValuationSums sums;
    private final Zone zone;

    WhatIfs(
            Valuations valuations,
            Facts facts,
            Bases bases,
            SupposedBasis supposed,
            SupposedScores scores,
            Looks looks,
            Lifecycles lifecycles,
            Answered answered,
            ValuationSums sums,
            Zone zone) {
        this.valuations = valuations;
        this.facts = facts;
        this.bases = bases;
        this.supposed = supposed;
        this.scores = scores;
        this.looks = looks;
        this.lifecycles = lifecycles;
        this.answered = answered;
        this.sums = sums;
        this.zone = zone;
    }

    @Transactional
    WhatIfView ask(UUID customer, WhatIf asked, Locale language) {
        var by = scores.weighed(asked.supposedScorecards());
        var knownAt = moment(asked.knownAt(), "/knownAt");
        var known = valuations.known(customer, moment(asked.asOf(), "/asOf"));
        var before = known.value(knownAt, bases.at(knownAt));
        var supposing = supposing(known, knownAt);
        var counting = supposing.of(asked.supposedEntries(), asked.supposedCorrections());
        var basis = supposed.of(asked, knownAt);
        var after = CustomerValue.counting(customer, counting, known.asOf(), basis);
        var looked = by.isEmpty() && asked.record() == null && !asked.asksLifecycleProfit()
                ? null
                : looks.at(knownAt, supposing, after, asked.record());
        return new WhatIfView(
                customer,
                known.asOf(),
                answered.view(before, null, language),
                answered.view(after, null, language),
                ValueChange.of(before, after, sums.currency()),
                Differences.of(before, after, sums.currency()),
                supposing.ids(),
                by.isEmpty() ? null : looked.scores(by, language),
                asked.record() == null
                        ? null
                        : IndicatorChange.of(looked.before(), looked.after(), sums.currency(), language),
                asked.asksLifecycleProfit() ? lifecycle(looked, after, knownAt, basis, language) : null);
    }

    private LifecycleChange lifecycle(
            Looked looked, CustomerValue after, Instant knownAt, Basis basis, Locale language) {
        return new LifecycleChange(
                lifecycles.of(after.customerId(), after.worth().asOf(), knownAt, language),
                lifecycles.supposing(
                        after, looked.counting(), looked.kept(), looked.after().profile(), knownAt, basis, language));
    }

    private SupposedFacts supposing(Valuations.Known known, Instant knownAt) {
        var rules = new JournalRules(sums.currency(), valuations::knows);
        return new SupposedFacts(known, knownAt, () -> kept(known.customer()), rules);
    }

    private List<DetailedFact> kept(UUID customer) {
        return facts.detailed(List.of(customer)).getOrDefault(customer, List.of());
    }

    /** The customer as it would be; null supposes nothing. */
    @Transactional
    public CustomerValue valued(UUID customer, WhatIf asked) {
        if (asked == null) {
            return valuations.of(customer, null, null);
        }
        requireOfValue(asked);
        var knownAt = moment(asked.knownAt(), "/knownAt");
        var known = valuations.known(customer, moment(asked.asOf(), "/asOf"));
        var counting = supposing(known, knownAt).of(asked.supposedEntries(), asked.supposedCorrections());
        return CustomerValue.counting(customer, counting, known.asOf(), supposed.of(asked, knownAt));
    }

    /** What changes no value is not dropped where nothing but a value is asked for. */
    private static void requireOfValue(WhatIf asked) {
        new Faults()
                .require(
                        asked.scorecards() == null,
                        () -> Fault.pointer(
                                "/scorecards",
                                "NOT_ALLOWED",
                                "No value goes by a scorecard; ask POST /customers/{id}/valuation/what-if."))
                .require(
                        asked.lifecycleProfit() == null,
                        () -> Fault.pointer(
                                "/lifecycleProfit",
                                "NOT_ALLOWED",
                                "No value goes by it; ask POST /customers/{id}/valuation/what-if."))
                .require(
                        asked.record() == null,
                        () -> Fault.pointer(
                                "/record",
                                "NOT_ALLOWED",
                                "No value goes by the record; ask POST /customers/{id}/valuation/what-if."))
                .throwIfAny();
    }

    private static Instant within(Instant moment, String pointer) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1900 || year >= 2200) {
            throw Rejection.invalid(
                    Fault.pointer(pointer, "OUT_OF_RANGE", "Must lie between 1900 and the end of 2199."));
        }
        return moment;
    }

    private Instant moment(String said, String pointer) {
        if (said == null) {
            return null;
        }
        try {
            return within(
                    said.length() == 10
                            ? zone.endOf(LocalDate.parse(said))
                            : Instant.parse(said).truncatedTo(ChronoUnit.MICROS),
                    pointer);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw Rejection.malformed(Fault.pointer(
                    pointer,
                    "BAD_FORMAT",
                    "Must be a date such as 2026-01-31 or an instant such as 2026-01-31T09:30:00Z."));
        }
    }
}
