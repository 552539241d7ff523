package io.clientele.segmentation.scheme.explanation;

import java.math.BigDecimal;
import java.time.Instant;

/** One figure that put a customer into its class, under the name it has in the API. */
public sealed interface Input {

    String name();

    record Amount(String name, BigDecimal amount, String currency) implements Input {}

    record Count(String name, long value) implements Input {}

    record Moment(String name, Instant at) implements Input {}
}
