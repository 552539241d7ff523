package io.clientele.interaction.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.http.Caller;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.sql.Deadlocks;

/** Records entries for resources that know a part of an entry by themselves: the kind, the customer, what it is about. */
@ApplicationScoped
public class Entering {

    private final Interactions interactions;
    private final Journal journal;
    private final StrictJson json;
    private final IdempotentPosts posts;
    private final Caller caller;

    Entering(Interactions interactions, Journal journal, StrictJson json, IdempotentPosts posts, Caller caller) {
        this.interactions = interactions;
        this.journal = journal;
        this.json = json;
        this.posts = posts;
        this.caller = caller;
    }

    /** An entry in the journal, and whether it was there before. */
    public record Entered(JournalEntry entry, boolean repeated) {}

    /**
     * With whom an entry came. Who answers for that customer is settled in the transaction of what is recorded about it, whoever
     * is merged or parted until then.
     */
    public Optional<UUID> cameWith(UUID entry) {
        return journal.find(entry).map(JournalEntry::origin);
    }

    /**
     * @param shape what the body may hold; its properties are named as those of an entry
     * @param known what the resource knows by itself
     * @param answer made in the transaction of the entry
     */
    public Response enter(
            JsonNode body, Class<?> shape, Map<String, String> known, Function<Entered, Response> answer) {
        json.read(body, shape);
        ObjectNode whole = body.deepCopy();
        known.forEach(whole::put);
        return Deadlocks.again(() -> {
            var checked = interactions.check(List.of(Posted.read(json, whole)));
            return posts.answer(body, () -> {
                var recorded = interactions.record(checked, caller.subject());
                return answer.apply(new Entered(recorded.entry(), recorded.repeated()));
            });
        });
    }
}
