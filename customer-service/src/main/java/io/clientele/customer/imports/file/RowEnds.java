package io.clientele.customer.imports.file;

/**
 * Tells where the rows of a table end (RFC 4180): a line break within quotation marks ends none. Where text follows a closing mark,
 * the cell goes on without marks to its end, so that the rows after it are found again.
 */
public final class RowEnds {

    private enum Place {
        BEGINNING,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private final char separator;
    private Place place = Place.BEGINNING;
    private int cell = 1;
    private int torn;

    public RowEnds(char separator) {
        this.separator = separator;
    }

    /** Whether this character ends the row. */
    public boolean see(char c) {
        if (place == Place.QUOTED) {
            place = c == '"' ? Place.CLOSED : Place.QUOTED;
            return false;
        }
        if (c == '\n' || c == '\r') {
            return true;
        }
        if (c == separator) {
            place = Place.BEGINNING;
            cell++;
        } else if (c == '"' && place != Place.PLAIN) {
            place = Place.QUOTED;
        } else {
            torn = torn == 0 && place == Place.CLOSED ? cell : torn;
            place = Place.PLAIN;
        }
        return false;
    }

    /** Another row begins. */
    void begin() {
        place = Place.BEGINNING;
        cell = 1;
        torn = 0;
    }

    /** The cell, from 1, of what was seen last, or that begins behind it. */
    public int cell() {
        return cell;
    }

    /** The first cell, from 1, that has text after its closing quotation mark; 0 when none has. */
    public int torn() {
        return torn;
    }

    /** Whether a quotation mark has not been closed. */
    public boolean open() {
        return place == Place.QUOTED;
    }
}
