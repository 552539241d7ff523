package io.clientele.e2e.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Api;

/** A customer as its record was told: what every version of it said, the present one last. */
final class Party {

    static final String MERGED_INTO = "mergedInto";

    final String id;
    ObjectNode registered;
    final Set<String> references = new TreeSet<>();
    final List<ObjectNode> versions = new ArrayList<>();
    final List<Judgement> judgements = new ArrayList<>();
    final List<Judgement> wallets = new ArrayList<>();
    Party mergedInto;

    /** What was said of a day: a credit grade or what the customer spends with whomever. */
    record Judgement(String id, String day, String result) {}

    Party(String id, ObjectNode said) {
        this.id = id;
        versions.add(said);
    }

    ObjectNode said() {
        return versions.getLast();
    }

    int version() {
        return versions.size();
    }

    String text(String property) {
        return said().path(property).asText(null);
    }

    boolean organisation() {
        return !text("kind").equals("INDIVIDUAL");
    }

    /** What counts of what was said of days. */
    static String latest(Stream<Judgement> judgements) {
        return judgements
                .max(Comparator.comparing(Judgement::day).thenComparing(Judgement::id))
                .map(Judgement::result)
                .orElse(null);
    }

    /** Another version, unless nothing is changed. */
    boolean says(ObjectNode now) {
        return !now.equals(said()) && versions.add(now);
    }

    /** This one, and all who are merged into it, are answered for by another, or it stands for itself again. */
    void answeredBy(Party survivor, List<Party> under) {
        mergedInto = survivor;
        for (var one : under) {
            var last = survivor == null && one != this ? this : survivor;
            one.versions.add(
                    last == null
                            ? one.said().deepCopy().without(List.of(MERGED_INTO))
                            : one.said().deepCopy().put(MERGED_INTO, last.id));
        }
    }

    /** RFC 7396. */
    static JsonNode patched(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var result = target != null && target.isObject() ? (ObjectNode) target.deepCopy() : Api.JSON.createObjectNode();
        patch.properties().forEach(one -> {
            if (one.getValue().isNull()) {
                result.remove(one.getKey());
            } else {
                result.set(one.getKey(), patched(result.get(one.getKey()), one.getValue()));
            }
        });
        return result;
    }
}
