package io.clientele.segmentation.action;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.clientele.contracts.ActionEvent.ActionChanged;
import io.clientele.kit.http.Tags;
import io.clientele.kit.json.MergePatch;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.segmentation.standing.Standings;

/** The actions as people see and decide them. */
@ApplicationScoped
class Actions {

    private final ActionRepository repository;
    private final Standings standings;
    private final Outbox outbox;
    private final Versions versions;
    private final Cursors cursors;
    private final StrictJson json;
    private final Clock clock;

    Actions(
            ActionRepository repository,
            Standings standings,
            Outbox outbox,
            Versions versions,
            Cursors cursors,
            StrictJson json,
            Clock clock) {
        this.repository = repository;
        this.standings = standings;
        this.outbox = outbox;
        this.versions = versions;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Page<ActionView> list(ActionFilter filter, PageRequest page, Locale language) {
        var below = cursors.open(page.cursor(), "actions", filter)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(null);
        var asked = filter.customerId() == null || filter.customerId().isEmpty()
                ? filter
                : filter.of(standings.withSurvivors(filter.customerId()));
        return Page.of(
                        repository.page(asked, below, page.limit() + 1),
                        page.limit(),
                        last -> cursors.seal(List.of(last.id.toString()), "actions", filter),
                        page.counted() ? repository.count(asked) : null)
                .map(action -> ActionView.of(action, language));
    }

    @Transactional
    ActionView get(UUID id, Locale language) {
        return repository
                .findByIdOptional(id)
                .map(action -> ActionView.of(action, language))
                .orElseThrow(Actions::unknown);
    }

    @Transactional
    ActionView change(UUID id, String ifMatch, JsonNode patch, Locale language) {
        var action =
                repository.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Actions::unknown);
        Tags.requireMatch(ifMatch, action.version);
        json.requireKnown(patch, ChangeAction.class);
        var now = JsonNodeFactory.instance.objectNode().put("status", action.status.name());
        move(action, json.read(MergePatch.apply(now, patch), ChangeAction.class).status());
        return ActionView.of(action, language);
    }

    private void move(ActionEntity action, ActionStatus next) {
        if (next == action.status) {
            return;
        }
        if (!action.status.leadsTo(next)) {
            throw Rejection.conflict(
                    "ILLEGAL_TRANSITION", "An action that is %s cannot become %s.".formatted(action.status, next));
        }
        action.status = next;
        action.version = versions.next(action.version);
        action.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        outbox.append(new ActionChanged(action.state()));
    }

    private static Rejection unknown() {
        return Rejection.notFound("ACTION_NOT_FOUND", "There is no such action.");
    }
}
