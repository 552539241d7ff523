package io.clientele.customer.imports.file;

import java.util.List;

import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.imports.intake.IntakeMode;

/**
 * How a file is to be read and what is to become of its rows.
 *
 * @param rows null where they are customers, as it was before there were others
 * @param map columns under other names, each as {@code name in the file:property}
 */
public record ImportOptions(
        ImportFormat format,
        RowKind rows,
        IntakeMode mode,
        boolean dryRun,
        Separator separator,
        EmptyCells emptyCells,
        List<String> map) {

    /** Of a file of customers. */
    public ImportOptions(
            ImportFormat format,
            IntakeMode mode,
            boolean dryRun,
            Separator separator,
            EmptyCells emptyCells,
            List<String> map) {
        this(format, null, mode, dryRun, separator, emptyCells, map);
    }

    public boolean people() {
        return rows == RowKind.PEOPLE;
    }
}
