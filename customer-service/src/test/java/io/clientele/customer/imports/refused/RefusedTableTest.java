package io.clientele.customer.imports.refused;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.junit.jupiter.api.Test;

import io.clientele.customer.exchange.model.FormulaGuard;
import io.clientele.kit.rejection.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedTableTest {

    private static final String LETTERS = "a\"\n\r,;\t =+-@'5 王";

    @Test
    void aRowStandsUnderTheHeaderThatWasSentWithAllThatIsWrong() throws IOException {
        assertThat(table(
                        "kind;Firma;\"Nr;1\"",
                        ';',
                        row(
                                7,
                                "FIRM;\"Lund; \"\"Print\"\"\";",
                                "/kind: kind must be COMPANY.",
                                "/name/0: It is too long.")))
                .isEqualTo("kind;Firma;\"Nr;1\";refusedBecause\r\n"
                        + "FIRM;\"Lund; \"\"Print\"\"\";;Row 7: kind must be COMPANY. name/0: It is too long.\r\n");
    }

    @Test
    void whateverItsCellsSayAnImportReadsWhatItReadBefore() throws IOException {
        var random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            var cells = IntStream.range(0, 3).mapToObj(j -> text(random)).toList();
            var sent = cells.stream()
                    .map(cell -> cell.matches("[a=+@' 5王-]*") && random.nextBoolean() ? cell : quoted(cell))
                    .collect(Collectors.joining(","));
            var back = read(table("x,y,z", ',', row(1, sent, ": No."))).getLast();
            assertThat(back.subList(0, 3).stream().map(FormulaGuard::restored))
                    .as(sent)
                    .containsExactlyElementsOf(
                            cells.stream().map(FormulaGuard::restored).toList());
            assertThat(back.subList(0, 3))
                    .allMatch(cell -> cell.matches("-?[0-9]+") || !cell.matches("(?s)[ ]*[=+@\t\r\n-].*"));
        }
    }

    @Test
    void aFormulaInTheHeaderIsGuardedToo() throws IOException {
        assertThat(table("=1+1,name", ',')).isEqualTo("'=1+1,name,refusedBecause\r\n");
    }

    /** So that it is refused until somebody corrects it. */
    @Test
    void aRowThatIsNoneKeepsItsCellsAsTheyWereGiven() throws IOException {
        assertThat(table(
                                "kind,name,region",
                                ',',
                                row(1, "COMPANY,\"Adler\" & Falk,=East", ": No."),
                                row(2, "COMPANY,Too few", ": No."),
                                row(3, "COMPANY,Adler, Falk,East", ": No."),
                                row(4, "COMPANY,\"=1\" x,East", ": No."))
                        .lines()
                        .skip(1))
                .containsExactly(
                        "COMPANY,\"Adler\" & Falk,'=East,Row 1: No.",
                        "COMPANY,Too few,Row 2: No.",
                        "COMPANY,Adler, Falk,East,Row 3: No.",
                        "COMPANY,\"'=1\" x,East,Row 4: No.");
    }

    @Test
    void whatOfARowIsNotKeptIsEmpty() throws IOException {
        assertThat(table(
                                "kind,name",
                                ',',
                                row(1, "", "/name: It was erased.", "/kind: It was erased."),
                                row(2, "COMPANY," + "x".repeat(19_992), ": No."),
                                row(3, "COMPANY," + "x".repeat(19_991), ": No."))
                        .lines()
                        .skip(1))
                .startsWith(",,Row 1: It is not kept here. It was erased.", ",,Row 2: It is not kept here. No.")
                .last()
                .asString()
                .hasSizeGreaterThan(20_000)
                .startsWith("COMPANY,xxx");
    }

    @Test
    void reasonsThatAreTooManyForACellAreCutOff() throws IOException {
        var faults = IntStream.range(0, 1_000)
                .mapToObj(i -> "/name: Fault " + i + ".")
                .toArray(String[]::new);
        assertThat(read(table("x,y", ',', row(1, "a,b", faults))).getLast().getLast())
                .startsWith("Row 1: name: Fault 0. name: Fault 1. ")
                .endsWith(" …")
                .hasSizeLessThan(10_010);
    }

    @Test
    void whatAnEarlierSuchTableSaidGivesPlaceToWhatIsSaidNow() throws IOException {
        assertThat(table(
                        "kind,refusedBecause,name",
                        ',',
                        row(1, "FIRM,Row 9: Old.,Lund", ": New."),
                        row(2, "FIRM,,Lund", ": New."),
                        row(3, "FIRM,Row 9: Old.,\"Adler\" & Falk", ": New."),
                        row(4, "FIRM,\"Row 9: Old, too.\"", ": New."),
                        row(5, "FIRM,Lund", ": New."),
                        row(6, "", ": New.")))
                .isEqualTo("""
                        kind,name,refusedBecause
                        FIRM,Lund,Row 1: New.
                        FIRM,Lund,Row 2: New.
                        FIRM,"Adler" & Falk,Row 3: New.
                        FIRM,Row 4: New.
                        FIRM,Lund,Row 5: New.
                        ,,Row 6: It is not kept here. New.
                        """.replace("\n", "\r\n"));
    }

    private static String table(String header, char separator, RefusedRow... rows) throws IOException {
        var out = new StringWriter();
        var table = new RefusedTable(header, separator, out);
        for (var row : rows) {
            table.row(row);
        }
        return out.toString();
    }

    /** @param faults each as {@code pointer: detail} */
    private static RefusedRow row(long number, String content, String... faults) {
        return new RefusedRow(
                number,
                content,
                Stream.of(faults)
                        .map(fault -> fault.split(": ", 2))
                        .map(fault -> Fault.pointer(fault[0], "WRONG", fault[1]))
                        .toList());
    }

    private static List<List<String>> read(String table) {
        return CsvReader.builder().ofCsvRecord(table).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(j -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
