package io.clientele.customer.imports.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.imports.file.CsvLines.Line;
import io.clientele.customer.imports.intake.IntakeMode;

import static org.assertj.core.api.Assertions.assertThat;

class CsvLinesTest {

    private static final String ALPHABET = "ab\"\n\r,; é王";

    @ParameterizedTest
    @CsvSource({"COMMA,LF", "SEMICOLON,CRLF", "COMMA,CR"})
    void whatWasWrittenAsATableIsReadRowByRow(Separator separator, LineDelimiter end) throws IOException {
        var random = new Random(7);
        var rows = IntStream.range(0, 500)
                .mapToObj(i ->
                        IntStream.rangeClosed(0, 3).mapToObj(j -> text(random)).toList())
                .toList();
        var text = new StringWriter();
        try (var writer = CsvWriter.builder()
                .fieldSeparator(separator.sign())
                .lineDelimiter(end)
                .build(text)) {
            rows.forEach(writer::writeRecord);
        }
        var lines = lines(text.toString(), separator);
        assertThat(lines).noneMatch(line -> line.open() || line.torn() > 0);
        assertThat(lines.stream().map(line -> cells(line, separator))).containsExactlyElementsOf(rows);
        assertThat(count(text.toString(), separator)).isEqualTo(rows.size() - 1);
    }

    @Test
    void afterTextThatFollowsAClosingMarkTheNextRowIsFoundAgain() {
        assertThat(lines("a,\"b\"x,c\n\"d\" \"e\",f\n,\"g\"\"h\"\n5\" pipe,6\"\n", Separator.COMMA))
                .containsExactly(
                        new Line("a,\"b\"x,c", false, 2, false),
                        new Line("\"d\" \"e\",f", false, 1, false),
                        new Line(",\"g\"\"h\"", false, 0, false),
                        new Line("5\" pipe,6\"", false, 0, false));
    }

    @Test
    void aMarkThatIsNeverClosedTakesTheRestOfTheFile() {
        assertThat(lines("a\n\"b\nc,d\n", Separator.COMMA))
                .containsExactly(new Line("a", false, 0, false), new Line("\"b\nc,d\n", false, 0, true));
    }

    @Test
    void ofARowThatIsTooLongTheBeginningIsRead() {
        var lines = lines("x".repeat(CsvLines.LONGEST + 1) + "\nb\n", Separator.COMMA);
        assertThat(lines).extracting(Line::tooLong).containsExactly(true, false);
        assertThat(lines.getFirst().text()).hasSize(CsvLines.LONGEST);
        assertThat(lines.getLast().text()).isEqualTo("b");
    }

    private static String text(Random random) {
        var text = new StringBuilder("x");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static List<Line> lines(String text, Separator separator) {
        var all = new ArrayList<Line>();
        try (var lines = new CsvLines(new StringReader(text), separator.sign())) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }

    private static List<String> cells(Line line, Separator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.sign())
                .ofSingleCsvRecord(line.text())
                .getFields();
    }

    private static long count(String text, Separator separator) {
        var count = new RowCount(
                new ImportOptions(ImportFormat.CSV, IntakeMode.UPSERT, false, separator, EmptyCells.KEEP, List.of()));
        text.chars().forEach(c -> count.see((char) c));
        return count.rows();
    }
}
