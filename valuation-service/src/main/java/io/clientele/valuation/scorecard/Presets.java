package io.clientele.valuation.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;

import io.clientele.kit.json.StrictJson;
import io.clientele.valuation.scorecard.definition.DefinitionCheck;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.definition.ScorecardSaid;

/** The scorecards that are there from the start; their definitions lie in {@code scorecards/*.json}. */
@ApplicationScoped
class Presets {

    static final List<String> CODES = List.of("END_CUSTOMER", "INTERMEDIARY", "PROSPECT", "TELECOM");

    private final ScorecardRows rows;
    private final StrictJson json;
    private final Clock clock;

    Presets(ScorecardRows rows, StrictJson json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** Another replica may do the same at the same time. */
    @Transactional
    void atStart(@Observes StartupEvent start) {
        for (var code : CODES) {
            if (rows.find(code, 1).isEmpty()) {
                var said = json.read(bytes(code), ScorecardSaid.class);
                DefinitionCheck.require(said);
                rows.add(new Scorecard(code, 1, said, clock.instant()));
            }
        }
    }

    private static byte[] bytes(String code) {
        var name = "scorecards/" + code.toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
