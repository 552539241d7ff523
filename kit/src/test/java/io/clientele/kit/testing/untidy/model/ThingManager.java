package io.clientele.kit.testing.untidy.model;

/** A name that says nothing. */
public class ThingManager {}
