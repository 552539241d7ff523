package io.clientele.kit.testing.untidy.three;

import io.clientele.kit.testing.untidy.Nest;

/** What the root uses, and uses the root. */
public record Twig(Nest in) {}
