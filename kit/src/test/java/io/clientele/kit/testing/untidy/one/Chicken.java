package io.clientele.kit.testing.untidy.one;

import io.clientele.kit.testing.untidy.two.Egg;

/** Half of a cycle. */
public record Chicken(Egg from) {}
