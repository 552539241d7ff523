package io.clientele.e2e.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Spoils a good body in one place: what is written there, or the bytes that it is written in. */
final class Spoiler {

    /** Whatever a caller may send where something else is meant, as it is written in JSON. */
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\" \"",
            "-1",
            "0",
            "0.1234567",
            "1e400",
            "-1e-400",
            "1e21474836470",
            "-1E-2147483648",
            "9".repeat(400),
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "y".repeat(70_000) + "\"",
            "\"2026-02-30\"",
            "\"9999999-01-01\"",
            "\"+999999999-12-31T23:59:59.999999999Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"P9999999999Y\"",
            "\"NaN\"",
            "\"1E+1000000000\"",
            "[[[[[[[[null]]]]]]]]",
            "{\"a\":{\"a\":{\"a\":{}}}}",
            "9007199254740993",
            "9223372036854775808",
            "\"';drop table fact--\"",
            "\"${jndi:ldap://x}\"",
            "\"\\uFFFF\\u202E\"");

    private static final String MARK = "\"@@spoilt@@\"";

    private final Random random;

    Spoiler(Random random) {
        this.random = random;
    }

    byte[] spoilt(JsonNode body) {
        byte[] good = body.toString().getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(good, random.nextInt(good.length + 1));
            case 1 -> withBadUtf8(good);
            case 2 -> "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> wrong().getBytes(StandardCharsets.UTF_8);
            default -> withOneWrong(body.deepCopy()).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Not what any operation takes, whatever it is sent to. */
    byte[] hopeless() {
        return List.of("", "{", "[", "7", "null", "\"a\"", "{\"a\":}")
                .get(random.nextInt(7))
                .getBytes(StandardCharsets.UTF_8);
    }

    String wrong() {
        return WRONG.get(random.nextInt(WRONG.size()));
    }

    private byte[] withBadUtf8(byte[] good) {
        byte[] bad = good.length == 0 ? new byte[1] : good.clone();
        bad[random.nextInt(bad.length)] = (byte) 0xC3;
        return bad;
    }

    private String withOneWrong(JsonNode body) {
        var containers = new ArrayList<ContainerNode<?>>();
        collect(body, containers);
        if (containers.isEmpty()) {
            return wrong();
        }
        ContainerNode<?> chosen = containers.get(random.nextInt(containers.size()));
        if (chosen instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            String name =
                    names.isEmpty() || random.nextInt(8) == 0 ? "unknown" : names.get(random.nextInt(names.size()));
            if (random.nextInt(6) == 0) {
                object.remove(name);
            } else {
                object.put(name, "@@spoilt@@");
            }
        } else {
            ((ArrayNode) chosen).add("@@spoilt@@");
        }
        return body.toString().replace(MARK, wrong());
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
        }
        node.forEach(child -> collect(child, containers));
    }
}
