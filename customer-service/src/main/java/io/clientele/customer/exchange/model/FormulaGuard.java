package io.clientele.customer.exchange.model;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula. What begins with {@code = + - @}, their full-width forms, a tab or a line break,
 * with spaces before it or without, gets an apostrophe in front, and so does what looks like a guarded one already, so that taking one
 * apostrophe away always restores what was there. A spreadsheet that parts cells by another sign than the file begins a cell wherever
 * that sign stands, also within quotation marks, and then a row wherever a line ends: what follows a comma, a semicolon, a tab or a line
 * break is guarded likewise. Plain numbers stay as they are.
 */
public final class FormulaGuard {

    private static final String SPACE = "[ \\u00A0\\u2000-\\u200B\\u3000\\uFEFF]";
    private static final String SPACES = SPACE + "*";
    private static final String SIGNS = "=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20";
    private static final String CELL = place("(?:(?<=[,;\\t])|\\A)", SIGNS + "\\t\\r\\n");
    private static final String LINE = place("(?<=[\\r\\n])", SIGNS);

    private static final Pattern RISKY = Pattern.compile((CELL + "|" + LINE).formatted("", ""));
    private static final Pattern GUARDED = Pattern.compile((CELL + "|" + LINE).formatted("'", "'"));
    private static final Pattern GIVEN =
            Pattern.compile("(?:(?<=[,;\\t\\r\\n])|\\A)(\"*+)(?=[\"" + SPACE + "]*[" + SIGNS + "])");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private FormulaGuard() {}

    /** Where something begins that a formula may begin with; what is taken in goes between. */
    private static String place(String beginning, String signs) {
        return beginning + "%s(?='*" + SPACES + "[" + signs + "])";
    }

    public static String guarded(String text) {
        return NUMBER.matcher(text).matches() ? text : RISKY.matcher(text).replaceAll("'");
    }

    /**
     * A cell that cannot be read, as it stands in the file: its quotation marks begin and end nothing for certain, so the apostrophe comes
     * behind those it begins with. What has one is guarded already.
     */
    public static String guardedAsGiven(String cell) {
        return GIVEN.matcher(cell).replaceAll("$1'");
    }

    public static String restored(String cell) {
        return GUARDED.matcher(cell).replaceAll("");
    }
}
