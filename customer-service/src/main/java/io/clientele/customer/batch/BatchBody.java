package io.clientele.customer.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.change.Sent;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Reads the rows of a batch, a JSON array or a line each; a row that cannot be read does not spoil the others. */
@ApplicationScoped
class BatchBody {

    static final int MOST_ROWS = 10_000;

    private final StrictJson json;

    BatchBody(StrictJson json) {
        this.json = json;
    }

    List<Sent> array(byte[] body) {
        var documents = json.rows(body, MOST_ROWS)
                .orElseThrow(() -> Rejection.malformed(Fault.pointer(
                        "", "WRONG_TYPE", "The body must be an array of customers, or a customer a line.")));
        refuseMoreThanMost(documents.size());
        return documents.stream().map(this::row).toList();
    }

    List<Sent> lines(byte[] body) {
        var rows = new ArrayList<Sent>();
        int start = 0;
        for (int end = 0; end <= body.length; end++) {
            if (end == body.length || body[end] == '\n') {
                var line = Arrays.copyOfRange(body, start, end);
                if (!blank(line)) {
                    rows.add(row(line));
                    refuseMoreThanMost(rows.size());
                }
                start = end + 1;
            }
        }
        return rows;
    }

    private Sent row(byte[] line) {
        try {
            return new Sent.Readable(json.read(line, RegisterCustomer.class));
        } catch (Rejection no) {
            return new Sent.Unreadable(no);
        }
    }

    private static boolean blank(byte[] line) {
        return IntStream.range(0, line.length).allMatch(i -> Character.isWhitespace(line[i]));
    }

    private static void refuseMoreThanMost(int rows) {
        if (rows > MOST_ROWS) {
            throw Rejection.of(
                    Rejection.Kind.TOO_LARGE,
                    "TOO_MANY_ROWS",
                    "A batch has at most " + MOST_ROWS + " rows; send the rest in another one.",
                    List.of());
        }
    }
}
