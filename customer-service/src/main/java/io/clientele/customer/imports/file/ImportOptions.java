package io.clientele.customer.imports.file;

import java.util.List;

import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.imports.intake.IntakeMode;

/**
 * How a file is to be read and what it may do.
 *
 * @param map columns under other names, each as {@code name in the file:property}
 */
public record ImportOptions(
        ImportFormat format,
        IntakeMode mode,
        boolean dryRun,
        Separator separator,
        EmptyCells emptyCells,
        List<String> map) {}
