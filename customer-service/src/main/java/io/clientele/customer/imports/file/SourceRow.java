package io.clientele.customer.imports.file;

import java.util.function.Supplier;

import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.kit.rejection.Rejection;

/**
 * A row of a file, as far as it could be read.
 *
 * @param number from 1; the header is not counted
 * @param fault why it could not be read, or null
 * @param content the row as it was sent
 */
public record SourceRow(long number, IntakeRow row, Rejection fault, Supplier<String> content) {

    static SourceRow readable(long number, IntakeRow row, Supplier<String> content) {
        return new SourceRow(number, row, null, content);
    }

    static SourceRow unreadable(long number, Rejection fault, Supplier<String> content) {
        return new SourceRow(number, null, fault, content);
    }
}
