package io.clientele.customer.exchange.model;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula. What begins with {@code = + - @}, their full-width forms, a tab or a line break,
 * with spaces before it or without, gets an apostrophe in front, and so does what looks like a guarded one already, so that taking one
 * apostrophe away always restores what was there. A spreadsheet that parts cells by another sign than the file begins a cell wherever
 * that sign stands, also within quotation marks: what follows a comma, a semicolon or a tab is guarded likewise. Plain numbers stay as
 * they are.
 */
public final class FormulaGuard {

    private static final String BEGINNING = "(?:(?<=[,;\\t])|\\A)";
    private static final String FORMULA =
            "[ \\u00A0\\u2000-\\u200B\\u3000\\uFEFF]*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]";

    private static final Pattern RISKY = Pattern.compile(BEGINNING + "(?='*" + FORMULA + ")");
    private static final Pattern GUARDED = Pattern.compile(BEGINNING + "'(?='*" + FORMULA + ")");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private FormulaGuard() {}

    public static String guarded(String text) {
        return NUMBER.matcher(text).matches() ? text : RISKY.matcher(text).replaceAll("'");
    }

    public static String restored(String cell) {
        return GUARDED.matcher(cell).replaceAll("");
    }
}
