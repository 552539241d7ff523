package io.clientele.local.process;

import io.clientele.local.home.Part;

/** One part of the suite as something that can be started, asked and stopped. */
public interface Server {

    Part part();

    Child child();

    /** Starts the process and returns at once; the process outlives this one. */
    void launch();

    /** Whether it does its work now, asked of the part itself and not guessed from its process. */
    boolean ready();

    /** Asks it to stop in good order, waits, and ends it by force when it takes too long. */
    void stop();
}
