package io.clientele.kit.privacy;

import java.util.UUID;

/** An answer, or an item of a page, that shows something of a person. */
public interface ShowsPerson {

    /** The person; null when it is nobody's. */
    UUID customerId();
}
