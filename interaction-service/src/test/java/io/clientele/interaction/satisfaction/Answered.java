package io.clientele.interaction.satisfaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** An entry made up at random, mostly an answer to a survey, as it is posted and as it is remembered for the recount. */
final class Answered {

    private static final String[] NAMES = {"delivery", "价格", "service"};

    final UUID customer;
    final Instant at;
    final boolean answer;
    final List<Of> attributes = new ArrayList<>();
    final Integer nps;
    UUID id;
    boolean active = true;

    /** What was expected of an attribute, and how it was perceived. */
    record Of(String name, BigDecimal expected, BigDecimal perceived) {
        double gap() {
            return perceived.subtract(expected).doubleValue();
        }
    }

    Answered(UUID customer, Instant at, Random random) {
        this.customer = customer;
        this.at = at;
        this.answer = random.nextInt(6) > 0;
        for (var name : NAMES) {
            if (random.nextBoolean()) {
                attributes.add(new Of(name, score(random), score(random)));
            }
        }
        this.nps = attributes.isEmpty() || random.nextBoolean() ? random.nextInt(11) : null;
    }

    private static BigDecimal score(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_001), 2);
    }

    /** Whether it counts. */
    boolean counts() {
        return answer && active;
    }

    double gap() {
        return attributes.stream().mapToDouble(Of::gap).average().orElseThrow();
    }

    String json() {
        return "{\"customerId\":\"" + customer + "\",\"kind\":\"" + (answer ? "SURVEY_ANSWER" : "NOTE")
                + "\",\"subject\":\"Said\",\"occurredAt\":\"" + at + "\""
                + (answer && !attributes.isEmpty() ? said() : "")
                + (answer && nps != null ? ",\"nps\":" + nps : "") + "}";
    }

    private String said() {
        return attributes.stream()
                .map(of -> "{\"name\":\"" + of.name() + "\",\"expected\":" + of.expected() + ",\"perceived\":"
                        + of.perceived() + "}")
                .collect(Collectors.joining(",", ",\"attributes\":[", "]"));
    }
}
