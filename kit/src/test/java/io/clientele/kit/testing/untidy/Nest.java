package io.clientele.kit.testing.untidy;

import io.clientele.kit.testing.untidy.three.Twig;

/** The root of a module, which is a package like the others. */
public record Nest(Twig of) {}
