package io.clientele.customer.merge;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.clientele.customer.history.VersionView;

/** Changes of a survivor's record as they would be, had those merges never been that were undone since. */
public final class Parted {

    /**
     * Of a version {@code v}: what earlier merges had changed that are undone now, the latest first, whether they stood at that time, and
     * what their undoing kept.
     */
    public static final String MERGES = """
            (select coalesce(jsonb_agg(jsonb_build_object('changes', made.changes, 'stood', g.unmerged_at >= v.changed_at,
                    'kept', g.kept)
                order by g.id desc), '[]')
            from customer_merge g
            join customer_version made on made.customer_id = g.survivor_id and made.version = g.version_after
            where g.survivor_id = v.customer_id and g.unmerged_at is not null
                and g.version_before < g.version_after and g.version_after < v.version)""";

    private Parted() {}

    /**
     * @param changes as the history keeps them
     * @param merges as read by {@link #MERGES}
     */
    public static ArrayNode of(JsonNode changes, JsonNode merges) {
        var parted = JsonNodeFactory.instance.arrayNode();
        for (var change : changes) {
            var now = change;
            for (var merge : merges) {
                now = without(now, merge);
            }
            if (now == change || !now.path("old").equals(now.path("new"))) {
                parted.add(now);
            }
        }
        return parted;
    }

    private static JsonNode without(JsonNode change, JsonNode merge) {
        var made = StreamSupport.stream(merge.path("changes").spliterator(), false)
                .filter(one -> one.path("property").equals(change.path("property")))
                .findFirst();
        boolean stood = merge.path("stood").asBoolean();
        if (made.isEmpty() || !stood && (change.path(VersionView.ERASED).isEmpty() || !keeps(merge, change))) {
            return change;
        }
        var parting = new Parting(made.get());
        var parted = JsonNodeFactory.instance.objectNode().put("property", parting.property());
        parted.set("old", left(parting, change, "old", stood));
        parted.set("new", left(parting, change, "new", stood));
        parted.properties().removeIf(side -> side.getValue().isMissingNode());
        return parted;
    }

    /** Where it kept nothing, what is erased had come from elsewhere. */
    private static boolean keeps(JsonNode merge, JsonNode change) {
        return StreamSupport.stream(merge.path("kept").spliterator(), false).anyMatch(change.path("property")::equals);
    }

    /** Of an old value that is erased nothing is known but that it was not the survivor's own; of a new one, nothing at all. */
    private static JsonNode left(Parting parting, JsonNode change, String side, boolean stood) {
        if (VersionView.isErased(change, side)) {
            return side.equals("old") ? parting.old() : MissingNode.getInstance();
        }
        return stood ? parting.undone(change.path(side)) : change.path(side);
    }
}
