package io.clientele.e2e.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.e2e.Api;

/**
 * An answer as it is shown to readers, held against a real one. {@code …} in an object or at the end of a list stands for what is
 * left out; without it, all that is answered is shown. What differs from run to run has its type, and as a text its form.
 */
final class Shown {

    private static final String CUT = "…";

    /** Identifiers and times, ages on the day of asking, forecasts, what depends on who else is there. */
    private static final Pattern DIFFERS = Pattern.compile(".*/(id|customerId|createdAt|updatedAt|asOf|since|cutAt"
            + "|history/(age|sinceLastPurchase)"
            + "|(lifetimeValue|futureValue|currentValueThreshold|futureValueThreshold)/amount"
            + "|currentValueRank|customers|reasons/\\d+/text|items/\\d+/version"
            + "|marginRate|probabilityAlive|expectedPurchases/value|(model|spendModel)/version)");

    /** In which class others leave room for the customer. */
    private static final Pattern ANY = Pattern.compile("/items/1/class/(code|label)");

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final JsonNode answer;
    private final List<String> faults = new ArrayList<>();

    private Shown(JsonNode answer) {
        this.answer = answer;
    }

    static Shown read(String text) {
        try {
            return new Shown(Api.JSON.readTree(withMarks(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** In what the real answer is another one, by JSON pointer; nothing when it is as shown. */
    List<String> faults(JsonNode real) {
        faults.clear();
        compare("", answer, real);
        return List.copyOf(faults);
    }

    private void compare(String at, JsonNode shown, JsonNode real) {
        if (shown.getNodeType() != real.getNodeType()) {
            faults.add(at + " is shown as " + shown + " and is " + real);
        } else if (shown.isObject()) {
            compareProperties(at, shown, real);
        } else if (shown.isArray()) {
            compareItems(at, shown, real);
        } else if (!ANY.matcher(at).matches() && !same(at, shown, real)) {
            faults.add(at + " is shown as " + shown + " and is " + real);
        }
    }

    private void compareProperties(String at, JsonNode shown, JsonNode real) {
        for (var property : shown.properties()) {
            if (real.has(property.getKey())) {
                compare(at + "/" + property.getKey(), property.getValue(), real.get(property.getKey()));
            } else if (!property.getKey().equals(CUT)) {
                faults.add(at + "/" + property.getKey() + " is shown and is not there");
            }
        }
        real.properties().stream()
                .filter(property -> !shown.has(property.getKey()) && !shown.has(CUT))
                .forEach(
                        property -> faults.add(at + "/" + property.getKey() + " is not shown: " + property.getValue()));
    }

    private void compareItems(String at, JsonNode shown, JsonNode real) {
        var items = StreamSupport.stream(shown.spliterator(), false)
                .filter(item -> !item.asText().equals(CUT))
                .toList();
        boolean cut = items.size() < shown.size();
        if (cut ? real.size() <= items.size() : real.size() != items.size()) {
            faults.add(at + " is shown with " + items.size() + (cut ? " and more" : "") + " and has " + real.size());
        }
        for (int i = 0; i < Math.min(items.size(), real.size()); i++) {
            compare(at + "/" + i, items.get(i), real.get(i));
        }
    }

    private static boolean same(String at, JsonNode shown, JsonNode real) {
        if (DIFFERS.matcher(at).matches()) {
            return form(shown).equals(form(real));
        }
        return shown.isNumber() ? shown.decimalValue().compareTo(real.decimalValue()) == 0 : shown.equals(real);
    }

    /** A text without what its digits say; anything else is as good as its type. */
    private static String form(JsonNode node) {
        return node.isTextual()
                ? UUID.matcher(node.asText())
                        .replaceAll("id")
                        .replaceAll("\\.\\d+Z$", "Z")
                        .replaceAll("\\d+", "0")
                : "";
    }

    /** JSON in the place of what is none: a property or an item by the name of the mark. */
    private static String withMarks(String text) {
        var json = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            quoted ^= each == '"' && text.charAt(Math.max(0, i - 1)) != '\\';
            if (quoted || each != CUT.charAt(0)) {
                json.append(each);
            } else {
                json.append(open.element() == '{' ? "\"…\":true" : "\"…\"");
            }
            if (!quoted && (each == '{' || each == '[')) {
                open.push(each);
            } else if (!quoted && (each == '}' || each == ']')) {
                open.pop();
            }
        }
        return json.toString();
    }
}
