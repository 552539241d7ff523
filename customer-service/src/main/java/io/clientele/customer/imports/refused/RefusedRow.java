package io.clientele.customer.imports.refused;

import java.util.List;
import java.util.stream.Collectors;

import io.clientele.customer.imports.file.SourceRow;
import io.clientele.kit.rejection.Fault;

/**
 * A row that was refused.
 *
 * @param number in the file that was sent, from 1; the header is not counted
 * @param content the row as it was sent, or as much of it as is kept
 */
public record RefusedRow(long number, String content, List<Fault> faults) {

    /** A spreadsheet has no room for more than some 32,000 characters in a cell. */
    private static final int MOST = 10_000;

    boolean isWhole() {
        return SourceRow.isWhole(content);
    }

    /** Everything that is wrong with it, as one text. */
    String why() {
        var all = "Row " + number + ": "
                + (isWhole()
                        ? told(faults.stream().map(Fault::placed).toList())
                        : "It is not kept here. "
                                + told(faults.stream().map(Fault::detail).toList()));
        return all.length() > MOST ? all.substring(0, MOST) + " …" : all;
    }

    private static String told(List<String> faults) {
        return faults.stream().distinct().collect(Collectors.joining(" "));
    }

    /** Whether a cell is what an earlier such file said. */
    static boolean saysWhy(String cell) {
        return cell.matches("(?s)\"?Row [0-9]+: .*");
    }
}
