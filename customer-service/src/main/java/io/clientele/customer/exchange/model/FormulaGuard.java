package io.clientele.customer.exchange.model;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula. A cell that begins with {@code = + - @}, their full-width forms, a tab
 * or a line break gets an apostrophe in front; so does a text that looks like a guarded one already, so that taking one
 * apostrophe away always restores what was there. Plain numbers stay as they are.
 */
public final class FormulaGuard {

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20][\\s\\S]*");
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20][\\s\\S]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private FormulaGuard() {}

    public static String guarded(String text) {
        return RISKY.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    public static String restored(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
