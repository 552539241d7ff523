package io.clientele.kit.testing.untidy.two;

import io.clientele.kit.testing.untidy.one.Chicken;

/** The other half. */
public record Egg(Chicken from) {}
