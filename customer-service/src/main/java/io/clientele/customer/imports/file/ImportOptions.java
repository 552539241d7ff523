package io.clientele.customer.imports.file;

import java.util.List;

import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.imports.intake.IntakeMode;

/**
 * How a file is to be read and what it may do.
 *
 * @param rows null where they are customers, as it was before there were others
 * @param assigns true when whoever sent it may give customers to others, else null
 * @param map columns under other names, each as {@code name in the file:property}
 */
public record ImportOptions(
        ImportFormat format,
        RowKind rows,
        IntakeMode mode,
        boolean dryRun,
        Separator separator,
        EmptyCells emptyCells,
        Boolean assigns,
        List<String> map) {

    /** Of a file that gives customers to nobody else. */
    public ImportOptions(
            ImportFormat format,
            RowKind rows,
            IntakeMode mode,
            boolean dryRun,
            Separator separator,
            EmptyCells emptyCells,
            List<String> map) {
        this(format, rows, mode, dryRun, separator, emptyCells, null, map);
    }

    /** Of a file of customers that gives them to nobody else. */
    public ImportOptions(
            ImportFormat format,
            IntakeMode mode,
            boolean dryRun,
            Separator separator,
            EmptyCells emptyCells,
            List<String> map) {
        this(format, null, mode, dryRun, separator, emptyCells, map);
    }

    /** Whether rows may change who looks after customers that somebody looks after. */
    public boolean givesAway() {
        return Boolean.TRUE.equals(assigns);
    }

    public boolean people() {
        return rows == RowKind.PEOPLE;
    }
}
