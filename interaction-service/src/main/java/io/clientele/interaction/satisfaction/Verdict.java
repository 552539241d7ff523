package io.clientele.interaction.satisfaction;

import java.math.BigDecimal;

/** What perceived − expected says: below 0 dissatisfied, 0 satisfied, above 0 delighted. */
enum Verdict {
    DISSATISFIED,
    SATISFIED,
    DELIGHTED;

    static Verdict of(BigDecimal satisfaction) {
        return switch (satisfaction.signum()) {
            case -1 -> DISSATISFIED;
            case 0 -> SATISFIED;
            default -> DELIGHTED;
        };
    }
}
