package io.clientele.kit.testing.untidy.model;

import java.time.Instant;

import org.jboss.logging.Logger;

/** A model that asks for the time and writes a log. */
public class Impure {

    Instant moment() {
        Logger.getLogger(Impure.class).info("now");
        return Instant.now();
    }
}
