package io.clientele.valuation.perceived;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.valuation.indicator.Relations;

/** What customers have answered to surveys. */
@ApplicationScoped
class Surveys {

    /** As far back as the indicators look. */
    private static final int WINDOW_MONTHS = 12;

    private final Relations relations;

    Surveys(Relations relations) {
        this.relations = relations;
    }

    /**
     * @param asOf null for now
     * @param knownAt null for everything known by now
     */
    @Transactional
    Perceptions of(UUID customer, Instant asOf, Instant knownAt) {
        var past = relations.of(customer, knownAt);
        var at = asOf == null ? relations.now(past) : asOf;
        var after = at.atZone(past.zone()).minusMonths(WINDOW_MONTHS).toInstant();
        var answers = past.facts().stream()
                .filter(f -> f.fact().kind().equals("SURVEY_ANSWER"))
                .filter(f -> f.fact().counts(at, past.knownAt()))
                .filter(f -> f.fact().occurredAt().isAfter(after))
                .toList();
        return Perceptions.of(customer, at, after, answers);
    }
}
