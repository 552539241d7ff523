package io.clientele.customer.imports.file;

/** What parts the cells of a line. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    final char sign;

    Separator(char sign) {
        this.sign = sign;
    }
}
