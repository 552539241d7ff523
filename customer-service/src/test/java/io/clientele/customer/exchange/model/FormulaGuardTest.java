package io.clientele.customer.exchange.model;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGuardTest {

    private static final String LETTERS = "'=+-@\t\r\n＝＋－＠1.a 中;,\u00a0\u3000";
    private static final String RISKY = "=+-@\t\r\n＝＋－＠";

    @Test
    void whatIsGuardedIsRestoredAsItWas() {
        assertThat(texts()).allSatisfy(text -> assertThat(FormulaGuard.restored(FormulaGuard.guarded(text)))
                .isEqualTo(text));
    }

    @Test
    void noGuardedTextBeginsAFormula() {
        assertThat(texts().map(FormulaGuard::guarded)).allSatisfy(cell -> assertThat(
                        cell.isEmpty() || RISKY.indexOf(cell.charAt(0)) < 0 || cell.matches("-?[0-9]+(\\.[0-9]+)?"))
                .isTrue());
    }

    /** Whichever sign a spreadsheet parts cells by, and though it takes spaces for nothing. */
    @Test
    void noPieceOfAGuardedTextBeginsAFormula() {
        var texts = texts().map(FormulaGuard::guarded).filter(cell -> !cell.matches("-?[0-9]+(\\.[0-9]+)?"));
        assertThat(texts.flatMap(cell -> Stream.of(",", ";", "\t").flatMap(sign -> Stream.of(cell.split(sign, -1)))))
                .allSatisfy(piece -> assertThat(piece.replaceAll("^[ \u00a0\u3000]+", ""))
                        .doesNotMatch("(?s)[" + Pattern.quote(RISKY) + "].*"));
    }

    /** A line that ends within quotation marks ends the row for a spreadsheet that begins cells elsewhere. */
    @Test
    void noLineOfAGuardedTextBeginsAFormula() {
        var texts = texts().map(FormulaGuard::guarded).filter(cell -> !cell.matches("-?[0-9]+(\\.[0-9]+)?"));
        assertThat(texts.flatMap(cell -> Stream.of(cell.split("[\r\n]", -1))))
                .allSatisfy(line ->
                        assertThat(line.replaceAll("^[ \u00a0\u3000]+", "")).doesNotMatch("(?s)[=+@＝＋－＠-].*"));
        assertThat(FormulaGuard.guarded("Trams\r\n=1+1\n\nBuses")).isEqualTo("Trams\r\n'=1+1\n\nBuses");
        assertThat(FormulaGuard.restored("Trams\r\n'=1+1\n\nBuses")).isEqualTo("Trams\r\n=1+1\n\nBuses");
    }

    @Test
    void whatASpreadsheetWouldPartElsewhereIsGuardedThereToo() {
        assertThat(FormulaGuard.guarded("Adler;=1+1")).isEqualTo("Adler;'=1+1");
        assertThat(FormulaGuard.guarded("Adler, @home")).isEqualTo("Adler,' @home");
        assertThat(FormulaGuard.guarded("  =1+1")).isEqualTo("'  =1+1");
        assertThat(FormulaGuard.guarded("1;-5")).isEqualTo("1;'-5");
        assertThat(FormulaGuard.restored("Adler;'=1+1")).isEqualTo("Adler;=1+1");
        assertThat(FormulaGuard.guarded("Adler; Falk, Ltd")).isEqualTo("Adler; Falk, Ltd");
    }

    @Test
    void ordinaryTextsAndNumbersStayAsTheyAre() {
        assertThat(FormulaGuard.guarded("Adler & Falk")).isEqualTo("Adler & Falk");
        assertThat(FormulaGuard.guarded("-12.50")).isEqualTo("-12.50");
        assertThat(FormulaGuard.guarded("'s-Hertogenbosch")).isEqualTo("'s-Hertogenbosch");
        assertThat(FormulaGuard.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(FormulaGuard.guarded("+86 138")).isEqualTo("'+86 138");
    }

    /** Where text follows a closing mark, spreadsheets take the marks off and the rest as it is. */
    @Test
    void aCellThatCannotBeReadIsGuardedBehindItsMarks() {
        assertThat(FormulaGuard.guardedAsGiven("\"=1+1\" &A1")).isEqualTo("\"'=1+1\" &A1");
        assertThat(FormulaGuard.guardedAsGiven("\"\"=1+1")).isEqualTo("\"\"'=1+1");
        assertThat(FormulaGuard.guardedAsGiven("\" \" @A1")).isEqualTo("\"' \" @A1");
        assertThat(FormulaGuard.guardedAsGiven("\"a;-1\" b")).isEqualTo("\"a;'-1\" b");
        assertThat(FormulaGuard.guardedAsGiven("=1")).isEqualTo("'=1");
        assertThat(FormulaGuard.guardedAsGiven("'=1")).isEqualTo("'=1");
        assertThat(FormulaGuard.guardedAsGiven("\"Adler\" & Falk")).isEqualTo("\"Adler\" & Falk");
        assertThat(texts().map(text -> FormulaGuard.restored(FormulaGuard.guardedAsGiven(text))))
                .containsExactlyElementsOf(texts().map(FormulaGuard::restored).toList());
        assertThat(FormulaGuard.guardedAsGiven("\"".repeat(500_000))).hasSize(500_000);
    }

    /** Ten thousand texts of letters that matter, the same ones every time. */
    private static Stream<String> texts() {
        var random = new Random(1);
        return IntStream.range(0, 10_000).mapToObj(i -> IntStream.range(0, random.nextInt(8))
                .mapToObj(j -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining()));
    }
}
