package io.clientele.customer.imports.refused;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.rejection.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedLinesTest {

    private static final String WHY = "\"refusedBecause\":\"Row 3: name is \\\"wrong\\\".\"}\n";

    @Test
    void anObjectHasItsPropertiesAsTheyWereSentAndWhyBehindThem() throws IOException {
        assertThat(line("{\"b\": 1.50, \"a\":[{\"x\":\"\\ud800\"}],\"c\" :true ,\"d\":null,\"e\":\"王\\\"\" }\r"))
                .isEqualTo("{\"b\": 1.50,\"a\":[{\"x\":\"\\ud800\"}],\"c\" :true,\"d\":null,\"e\":\"王\\\"\"," + WHY);
        assertThat(line("{}")).isEqualTo("{" + WHY);
        assertThat(line("{\"a\":-1e3}")).isEqualTo("{\"a\":-1e3," + WHY);
        assertThat(line("{\"a\":1,\"a\":2}")).isEqualTo("{\"a\":1,\"a\":2," + WHY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1", "{\"a\":}", "[1]", "\"a\"", "{\"a\":1} {\"b\":2}", "{\"a\":1}}", "none"})
    void aLineThatIsNoObjectStandsAsItWasGiven(String line) throws IOException {
        assertThat(line(line)).isEqualTo(line + "\n");
    }

    @Test
    void whatAnEarlierSuchLineSaidGivesPlace() throws IOException {
        assertThat(line("{\"refusedBecause\":\"Row 1: \\\"Old\\\"\",\"a\":{\"refusedBecause\":1}}"))
                .isEqualTo("{\"a\":{\"refusedBecause\":1}," + WHY);
        assertThat(line("{\"a\":1, \"refusedBecause\": null }")).isEqualTo("{\"a\":1," + WHY);
    }

    @Test
    void whatIsNotKeptIsEmpty() throws IOException {
        var empty = "{\"refusedBecause\":\"Row 3: It is not kept here. name is \\\"wrong\\\".\"}\n";
        assertThat(line("")).isEqualTo(empty);
        assertThat(line("{\"a\":\"" + "x".repeat(19_994))).isEqualTo(empty);
    }

    private static String line(String content) throws IOException {
        var out = new StringWriter();
        new RefusedLines(out)
                .row(new RefusedRow(3, content, List.of(Fault.pointer("/name", "WRONG", "name is \"wrong\"."))));
        return out.toString();
    }
}
