package io.clientele.interaction.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.recording.posted.Posted;
import io.clientele.interaction.recording.quick.QuickJson;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Reads entries. Of a batch, a row that cannot be read is refused and spoils no other. */
@ApplicationScoped
class Bodies {

    static final int MOST_ROWS = 10_000;

    private final StrictJson json;

    Bodies(StrictJson json) {
        this.json = json;
    }

    /** One entry by itself; what cannot be read is refused at once. */
    Posted entry(byte[] body) {
        return QuickJson.read(body).map(Posted::of).orElseGet(() -> strictly(body));
    }

    List<Posted> array(byte[] body) {
        var documents = json.rows(body, MOST_ROWS)
                .orElseThrow(() -> Rejection.malformed(
                        Fault.pointer("", "WRONG_TYPE", "The body must be an array of entries, or an entry a line.")));
        refuseMoreThanMost(documents.size());
        return together(documents);
    }

    /** Empty lines are no rows. */
    List<Posted> lines(byte[] body) {
        var lines = new ArrayList<byte[]>();
        int start = 0;
        for (int end = 0; end <= body.length; end++) {
            if (end == body.length || body[end] == '\n') {
                if (!blank(body, start, end)) {
                    lines.add(Arrays.copyOfRange(body, start, end));
                    refuseMoreThanMost(lines.size());
                }
                start = end + 1;
            }
        }
        return together(lines);
    }

    /** Rows know nothing of each other, so that all processors read at once. */
    private List<Posted> together(List<byte[]> rows) {
        return rows.parallelStream().map(this::row).toList();
    }

    private Posted row(byte[] line) {
        var quick = QuickJson.read(line);
        if (quick.isPresent()) {
            return Posted.digested(quick.get());
        }
        try {
            return strictly(line);
        } catch (Rejection why) {
            return Posted.unreadable(why);
        }
    }

    private Posted strictly(byte[] body) {
        return Posted.read(json, json.tree(body));
    }

    private static boolean blank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] > ' ' || body[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static void refuseMoreThanMost(int rows) {
        if (rows > MOST_ROWS) {
            throw Rejection.of(
                    Rejection.Kind.TOO_LARGE,
                    "TOO_MANY_ROWS",
                    "A batch has at most " + MOST_ROWS + " rows; send the rest as another one.",
                    List.of());
        }
    }
}
