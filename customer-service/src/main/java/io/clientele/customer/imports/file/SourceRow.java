package io.clientele.customer.imports.file;

import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.kit.rejection.Rejection;

/**
 * A row of a file, as far as it could be read.
 *
 * @param number from 1; the header is not counted
 * @param row what it says; null when nothing of it could be read
 * @param fault why it is refused as it is read, or null
 * @param content the row as it was sent, or its beginning: what is shown of one that is refused; empty when nothing may be
 */
public record SourceRow(long number, IntakeRow row, Rejection fault, String content) {

    private static final int LONGEST = 20_000;

    public SourceRow {
        content = content.length() > LONGEST ? content.substring(0, LONGEST) : content;
    }

    /** Whether a content is all of its row, and neither its beginning nor nothing. */
    public static boolean isWhole(String content) {
        return !content.isEmpty() && content.length() < LONGEST;
    }

    static SourceRow readable(long number, IntakeRow row, String content) {
        return new SourceRow(number, row, null, content);
    }

    /** One that is refused, and still tells whom it names. */
    static SourceRow refused(long number, IntakeRow row, Rejection fault, String content) {
        return new SourceRow(number, row, fault, content);
    }

    public static SourceRow unreadable(long number, Rejection fault, String content) {
        return new SourceRow(number, null, fault, content);
    }

    public SourceRow with(IntakeRow other) {
        return new SourceRow(number, other, fault, content);
    }

    public SourceRow withoutContent() {
        return new SourceRow(number, row, fault, "");
    }
}
