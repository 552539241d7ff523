package io.clientele.customer.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.exchange.KnownColumns;
import io.clientele.customer.exchange.PeopleColumns;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Rows of a file with a JSON object on every line; blank lines are passed over. */
final class LineRows implements RowSource {

    private static final int LONGEST_LINE = 1024 * 1024;

    private final BufferedReader file;
    private final StrictJson json;
    private final ColumnMap map;
    private final boolean people;
    private long number;

    /** @param people whether the rows are of people at organisations */
    LineRows(Reader file, StrictJson json, ColumnMap map, boolean people) {
        this.file = new BufferedReader(file, 64 * 1024);
        this.json = json;
        this.map = map;
        this.people = people;
    }

    @Override
    public List<SourceRow> next(int most) {
        var rows = new ArrayList<SourceRow>(most);
        long weight = 0;
        while (rows.size() < most && weight < HEAVY) {
            var line = line();
            if (line == null) {
                break;
            }
            number++;
            rows.add(row(line));
            weight += line.length();
        }
        return rows;
    }

    @Override
    public void skip(long rows) {
        for (long i = 0; i < rows && line() != null; i++) {
            number++;
        }
    }

    private SourceRow row(String line) {
        try {
            return row(renamed(object(line)), line);
        } catch (Rejection no) {
            return SourceRow.unreadable(number, no, line);
        }
    }

    private ObjectNode object(String line) {
        if (line.length() >= LONGEST_LINE) {
            throw Rejection.malformed(
                    Fault.pointer("", "TOO_LONG", "A line must be shorter than " + LONGEST_LINE + " characters."));
        }
        if (!(json.tree(line.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode object)) {
            throw Rejection.malformed(Fault.pointer("", "WRONG_TYPE", "A line must be a JSON object."));
        }
        return object;
    }

    private SourceRow row(ObjectNode said, String line) {
        var body = said.objectNode();
        body.setAll(said);
        body.remove(List.of("createdAt", "updatedAt", "masked", "version", KnownColumns.REFUSED_BECAUSE));
        if (people) {
            namePerson(body);
        }
        var row = new IntakeRow(text(body.remove("id")), null, body, List.of());
        try {
            OurColumns.requireUnmasked(!said.path("masked").isEmpty());
            if (people) {
                requireNoneOfOurs(said);
            }
            var version = text(said.get("version"));
            return SourceRow.readable(number, row.at(version == null ? null : OurColumns.version(version)), line);
        } catch (Rejection no) {
            return SourceRow.refused(number, row, no, line);
        }
    }

    private static String text(JsonNode said) {
        return said == null || said.isNull() ? null : said.asText();
    }

    private static void requireNoneOfOurs(ObjectNode said) {
        for (var ours : List.of(PeopleColumns.CONTACT, PeopleColumns.KEYS_OF_CONTACT)) {
            if (said.has(ours)) {
                throw Rejection.malformed(
                        Fault.pointer(
                                "/" + ours,
                                "UNKNOWN_PROPERTY",
                                "There is no property \"" + ours
                                        + "\" of people in files: id and externalReferences are the person's, customerId and customerReferences the organisation's."));
            }
        }
    }

    /** What is said of the organisation stands where rows of customers have it. */
    private static void namePerson(ObjectNode body) {
        body.remove("customerName");
        move("id", PeopleColumns.CONTACT, body);
        move("customerId", "id", body);
        move("externalReferences", PeopleColumns.KEYS_OF_CONTACT, body);
        move("customerReferences", PeopleColumns.KEYS_OF_CUSTOMER, body);
    }

    private static void move(String from, String to, ObjectNode body) {
        var said = body.remove(from);
        if (said != null) {
            body.set(to, said);
        }
    }

    private ObjectNode renamed(ObjectNode object) {
        if (map.targets().isEmpty()) {
            return object;
        }
        var renamed = object.objectNode();
        object.properties().forEach(property -> {
            var name = map.property(property.getKey());
            if (name != null) {
                renamed.set(name, property.getValue());
            }
        });
        return renamed;
    }

    /** The next line that is not blank, cut off where it is too long; null at the end. */
    private String line() {
        try {
            var line = new StringBuilder();
            int c;
            while ((c = file.read()) >= 0) {
                if (c == '\n') {
                    if (!line.toString().isBlank()) {
                        return line.toString();
                    }
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) c);
                }
            }
            return line.toString().isBlank() ? null : line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
