package io.clientele.local.home;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of the suite in the order in which they start; each is a process of its own, so that one can be killed. */
public enum Part {
    POSTGRES("postgres", 5),
    KAFKA("kafka", 6),
    CUSTOMER("customer-service", 1),
    INTERACTION("interaction-service", 2),
    VALUATION("valuation-service", 3),
    SEGMENTATION("segmentation-service", 4),
    GATEWAY("gateway", 0);

    /** Distance between the port that serves and the port that shows health and metrics. */
    static final int MANAGEMENT = 10;

    private final String label;
    private final int offset;

    Part(String label, int offset) {
        this.label = label;
        this.offset = offset;
    }

    /** The name that people type and that log and pid files carry. */
    public String label() {
        return label;
    }

    int offset() {
        return offset;
    }

    public boolean isService() {
        return this != POSTGRES && this != KAFKA;
    }

    /** Whether it works on what others have recorded, and so may come a little later. */
    public boolean derives() {
        return this == VALUATION || this == SEGMENTATION;
    }

    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    public static Part named(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(label))
                .findFirst()
                .orElseThrow(() -> Trouble.usage("There is no part named '%s'. Parts: %s.".formatted(label, labels())));
    }

    private static String labels() {
        return Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "));
    }
}
