package io.clientele.customer.exchange;

import java.util.List;
import java.util.Optional;

/** The columns that a table may have. */
public interface KnownColumns {

    /** The column of that name, if there is one. */
    Optional<Column> of(String name);

    /** Names to choose from, for whoever mistook one. */
    List<String> known();
}
