package io.clientele.customer.change.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.change.consent.Word.Matter;
import io.clientele.customer.history.Differences;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Profiles;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.sql.Sql;

/**
 * Lets records say of consents what counts: of what was said of a contact point and of the customer as a whole the last word, as the log
 * has them. The log stays the one truth; the record shows it, and its history when it came to.
 */
@ApplicationScoped
public class SettledConsents {

    private static final String LAST = """
            select distinct on (said.customer, e.channel, e.purpose, e.contact_type, e.contact_point)
                said.customer, e.channel, e.purpose, e.contact_type, e.contact_point, e.granted, e.at, e.id
            from unnest(?::uuid[], ?::text[]::timestamptz[]) as said (customer, unsaid)
            cross join lateral unnest(with_merged(said.customer)) as one (id)
            join consent_entry e on e.customer_id = one.id
            where e.contact_point is null or said.unsaid is null or e.recorded_at <> said.unsaid
            order by said.customer, e.channel, e.purpose, e.contact_type, e.contact_point, e.at desc, e.id desc""";

    private static final String POINTS = "contactPoints";
    private static final String CONSENTS = "consents";

    private final Sql sql;
    private final Documents documents;

    SettledConsents(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /** What these say when what counts stands in place of what does not, by the customers' ids; nothing of those who say nothing. */
    public Map<UUID, Settled> of(List<Saying> all) {
        var speaking = all.stream().filter(Saying::speaks).toList();
        if (speaking.isEmpty()) {
            return Map.of();
        }
        var last = last(speaking);
        return speaking.stream()
                .collect(Collectors.toMap(Saying::id, one -> settled(one, last.getOrDefault(one.id(), Map.of()))));
    }

    private Settled settled(Saying one, Map<Matter, Word> last) {
        var before = documents.tree(one.before());
        var after = documents.tree(one.after());
        var known = consents(before);
        var news = new ArrayList<ConsentLog.Statement>();
        consents(after).forEach((matter, consent) -> {
            var said = Word.of(consent);
            var ofThePoint = last.get(matter);
            var ofTheWhole = last.get(matter.ofTheWhole());
            boolean repeated = consent.equals(known.get(matter)) || said.repeats(ofThePoint, ofTheWhole);
            if (!repeated) {
                news.add(matter.statement(said));
            }
            var counts = repeated ? said.orLater(ofThePoint, ofTheWhole) : said.against(ofThePoint, ofTheWhole);
            write(counts, consent, known.get(matter));
        });
        var read = documents.read(documents.text(after));
        return new Settled(read, Differences.between(before, documents.tree(read)), news);
    }

    /** Where the record said the same already, it goes on saying it in the same words. */
    private static void write(Word counts, ObjectNode consent, ObjectNode known) {
        if (counts.granted() == Word.of(consent).granted()) {
            return;
        }
        if (known != null && Word.of(known).granted() == counts.granted()) {
            consent.removeAll();
            consent.setAll(known);
        } else {
            consent.put("granted", counts.granted()).put("at", counts.at().toString());
        }
    }

    private static Map<Matter, ObjectNode> consents(ObjectNode record) {
        var consents = new HashMap<Matter, ObjectNode>();
        for (var point : record.path(POINTS)) {
            for (var consent : point.path(CONSENTS)) {
                consents.put(matter(point, consent), (ObjectNode) consent);
            }
        }
        return consents;
    }

    private static Matter matter(JsonNode point, JsonNode consent) {
        return new Matter(
                consent.path("channel").asText(),
                consent.path("purpose").asText(),
                point.path("type").asText(),
                point.path("value").asText());
    }

    private Map<UUID, Map<Matter, Word>> last(List<Saying> speaking) {
        var last = new HashMap<UUID, Map<Matter, Word>>();
        sql.query(
                        LAST,
                        row -> new Logged(
                                row.getObject(1, UUID.class),
                                new Matter(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                                new Word(row.getBoolean(6), Sql.instant(row, "at"), row.getObject(8, UUID.class))),
                        speaking.stream().map(Saying::id).toArray(UUID[]::new),
                        speaking.stream()
                                .map(one -> one.unsaid() == null
                                        ? null
                                        : one.unsaid().toString())
                                .toArray(String[]::new))
                .forEach(one -> last.computeIfAbsent(one.customer(), any -> new HashMap<>())
                        .put(one.of(), one.word()));
        return last;
    }

    /**
     * A record that is held, and what it is to say.
     *
     * @param unsaid when it said what leaves the log with this change; null when nothing does
     */
    public record Saying(UUID id, RegisterCustomer before, RegisterCustomer after, Instant unsaid) {

        private boolean speaks() {
            return after.contactPoints() != null
                    && Profiles.of(after).contacts().points().stream()
                            .anyMatch(point -> !point.consents().isEmpty());
        }
    }

    /**
     * What it says then.
     *
     * @param what tells it from what it said before
     * @param news to the log
     */
    public record Settled(RegisterCustomer after, ArrayNode what, List<ConsentLog.Statement> news) {}

    private record Logged(UUID customer, Matter of, Word word) {}
}
