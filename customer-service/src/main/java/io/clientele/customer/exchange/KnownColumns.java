package io.clientele.customer.exchange;

import java.util.List;
import java.util.Optional;

/** The columns that a table may have. */
public interface KnownColumns {

    /** Why a row was refused, in a file of such rows: whoever imports it corrected need not take it out. */
    String REFUSED_BECAUSE = "refusedBecause";

    /** The column of that name, if there is one. */
    Optional<Column> of(String name);

    /** Names to choose from, for whoever mistook one. */
    List<String> known();
}
