package io.clientele.customer.imports.file;

import java.util.List;

import io.clientele.customer.exchange.Column;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** What a row says of the things that we keep ourselves. */
record OurColumns(List<Column> columns, List<String> cells) {

    /** @param people whether the row is of somebody there, and names the customer besides */
    String customer(boolean people) {
        return cell(people ? "customerId" : "id");
    }

    void requireUnmasked() {
        requireUnmasked(cell("masked") != null);
    }

    Long version() {
        var text = cell("version");
        return text == null ? null : version(text);
    }

    static Long version(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Rejection.malformed(Fault.pointer(
                    "/version", "WRONG_TYPE", "version must be the number that the record had, or be left out."));
        }
        return Long.valueOf(text);
    }

    /** Who exported without the right to see everything must not write initials over names. */
    static void requireUnmasked(boolean masked) {
        if (masked) {
            throw Rejection.invalid(Fault.pointer(
                    "/masked",
                    "MASKED",
                    "This row was exported with personal data hidden; export it with a role that sees it."));
        }
    }

    private String cell(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) != null
                    && columns.get(i).name().equals(name)
                    && !cells.get(i).isEmpty()) {
                return cells.get(i);
            }
        }
        return null;
    }
}
