package io.clientele.customer.exchange;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.attribute.model.AttributeType;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** From cells to properties of a record and back; what is written is read as the same. */
@ApplicationScoped
public class Cells {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?");
    private static final String SEPARATOR = ";";

    private final ObjectMapper json;

    Cells(ObjectMapper json) {
        this.json = json;
    }

    /** Puts a cell into its place in a record. */
    public void put(Column column, String cell, ObjectNode record, List<ObjectNode> points) {
        switch (column.form()) {
            case TEXT -> record.put(column.property(), cell);
            case WHOLE -> record.set(column.property(), whole(cell));
            case LIST -> record.set(column.property(), list(cell));
            case JSON -> record.set(column.property(), parsed(cell));
            case MONEY_PART, WORD -> inner(record, column).put(column.part(), cell);
            case ATTRIBUTE -> inner(record, column).set(column.part(), attribute(column.attribute(), cell));
            case REFERENCES -> references(column, cell, record);
            case REFERENCE ->
                array(record, column).addObject().put("system", column.part()).put("id", cell);
            case KEY -> key(column, cell, record);
            case KEY_IN_SYSTEM -> put(column.part(), cell, column, record);
            case POINT ->
                points.add(json.createObjectNode().put("type", column.part()).put("value", cell));
            case POINTS ->
                texts(cell)
                        .forEach(value -> points.add(json.createObjectNode()
                                .put("type", column.part())
                                .set("value", value)));
            case KEPT_BY_US -> {}
        }
    }

    /** An empty cell says that there is nothing. */
    public void remove(Column column, ObjectNode record) {
        switch (column.form()) {
            case TEXT, WHOLE, LIST, JSON -> record.putNull(column.property());
            case MONEY_PART, KEY, KEY_IN_SYSTEM -> record.putIfAbsent(column.property(), record.nullNode());
            case WORD, ATTRIBUTE -> inner(record, column).putNull(column.part());
            case REFERENCES, REFERENCE, POINT, POINTS, KEPT_BY_US -> {}
        }
    }

    /** What a cell shows of a record; null when there is nothing. */
    public String of(Column column, ObjectNode record) {
        var value = record.path(column.property());
        if (value.isMissingNode()) {
            return null;
        }
        return switch (column.form()) {
            case TEXT, WHOLE -> value.asText();
            case LIST -> list(value);
            case REFERENCES ->
                listed(
                        value,
                        StreamSupport.stream(value.spliterator(), false)
                                .map(one -> one.path("system").asText() + ":"
                                        + one.path("id").asText())
                                .toList());
            case JSON, POINT, POINTS, REFERENCE, KEY, KEY_IN_SYSTEM -> value.isEmpty() ? null : value.toString();
            case MONEY_PART, WORD, ATTRIBUTE -> value.path(column.part()).asText(null);
            case KEPT_BY_US -> value.isArray() ? (value.isEmpty() ? null : list(value)) : value.asText();
        };
    }

    private static String list(JsonNode value) {
        return listed(
                value,
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    /** Parted by semicolons, or as JSON when that could be misread. */
    private static String listed(JsonNode value, List<String> texts) {
        boolean plain = texts.stream().noneMatch(text -> text.contains(SEPARATOR) || !text.equals(text.strip()))
                && !texts.isEmpty()
                && !texts.getFirst().startsWith("[");
        return plain
                ? texts.stream().collect(Collectors.joining(SEPARATOR))
                : value.isEmpty() ? null : value.toString();
    }

    private JsonNode list(String cell) {
        if (cell.startsWith("[")) {
            return parsed(cell);
        }
        var list = json.createArrayNode();
        pieces(cell).forEach(list::add);
        return list;
    }

    /** What is no list is one text. */
    private JsonNode texts(String cell) {
        var list = list(cell);
        return list.isArray() ? list : json.createArrayNode().add(cell);
    }

    private void references(Column column, String cell, ObjectNode record) {
        if (cell.startsWith("[")) {
            var given = parsed(cell);
            if (given instanceof ArrayNode list) {
                array(record, column).addAll(list);
            } else {
                record.set(column.property(), given);
            }
            return;
        }
        for (var piece : pieces(cell)) {
            int colon = piece.indexOf(':');
            array(record, column)
                    .addObject()
                    .put("system", colon < 0 ? piece : piece.substring(0, colon))
                    .put("id", colon < 0 ? "" : piece.substring(colon + 1));
        }
    }

    private void key(Column column, String cell, ObjectNode record) {
        int colon = cell.indexOf(':');
        put(colon < 0 ? cell : cell.substring(0, colon), colon < 0 ? "" : cell.substring(colon + 1), column, record);
    }

    /** Of two cells neither counts more than the other: both stay, for whoever asks whom the row names. */
    private void put(String system, String key, Column column, ObjectNode record) {
        var said = json.createObjectNode().put("system", system).put("id", key);
        if (record.get(column.property()) instanceof ObjectNode other) {
            array(record, column).add(other).add(said);
        } else if (record.get(column.property()) instanceof ArrayNode others) {
            others.add(said);
        } else {
            record.set(column.property(), said);
        }
    }

    /** Refuses what is one thing and stands in several cells. */
    public static void requireOne(Column column, ObjectNode record) {
        boolean key = column.form() == Column.Form.KEY || column.form() == Column.Form.KEY_IN_SYSTEM;
        if (key && record.path(column.property()).isArray()) {
            throw Rejection.invalid(Fault.pointer(
                    "/" + column.property(),
                    "CUSTOMER_TWICE",
                    "Fill one of the columns of " + column.property() + " only: it is one key."));
        }
    }

    private static List<String> pieces(String cell) {
        return List.of(cell.split(SEPARATOR)).stream()
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private JsonNode attribute(AttributeType type, String cell) {
        return switch (type) {
            case NUMBER -> NUMBER.matcher(cell).matches() ? parsed(cell) : text(cell);
            case BOOLEAN -> cell.equals("true") || cell.equals("false") ? parsed(cell) : text(cell);
            case TEXT, DATE, CHOICE -> text(cell);
        };
    }

    /** What is no number stays a text, which the rules of the record refuse by name. */
    private JsonNode whole(String cell) {
        return WHOLE.matcher(cell).matches() ? json.getNodeFactory().numberNode(Long.parseLong(cell)) : text(cell);
    }

    private JsonNode parsed(String cell) {
        try {
            return json.readTree(cell);
        } catch (JsonProcessingException e) {
            return text(cell);
        }
    }

    private JsonNode text(String cell) {
        return json.getNodeFactory().textNode(cell);
    }

    private static ObjectNode inner(ObjectNode record, Column column) {
        return record.get(column.property()) instanceof ObjectNode there ? there : record.putObject(column.property());
    }

    private static ArrayNode array(ObjectNode record, Column column) {
        return record.get(column.property()) instanceof ArrayNode there ? there : record.putArray(column.property());
    }
}
