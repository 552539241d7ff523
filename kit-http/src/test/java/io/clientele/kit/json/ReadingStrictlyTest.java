package io.clientele.kit.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class ReadingStrictlyTest {

    private static final StrictJson JSON = new StrictJson(
            new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module()),
            Validation.buildDefaultValidatorFactory().getValidator());

    record Tree(
            @NotNull String name, List<@Valid Tree> children, Map<String, BigDecimal> weights, UUID id, Instant at) {}

    @Test
    void aRecordMayHoldItself() {
        Tree tree = read("{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"weights\":{\"x\":\"1.50\",\"y\":2.5}}]}");
        assertThat(tree.children().getFirst().weights())
                .containsEntry("x", new BigDecimal("1.50"))
                .containsEntry("y", new BigDecimal("2.5"));
    }

    @Test
    void whatIsGivenTwiceIsNamed() {
        assertThat(faults("{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"name\":\"c\"}]}"))
                .extracting(Fault::name, Fault::code, Fault::detail)
                .containsExactly(
                        tuple("/children/0/name", "REPEATED", "\"name\" is given twice in one object; give it once."));
        assertThat(faults("{\"name\":}")).extracting(Fault::code).containsExactly("MALFORMED_JSON");
    }

    @Test
    void nullIsAbsent() {
        assertThat(read("{\"name\":\"a\",\"children\":null}").children()).isNull();
        assertThat(faults("{\"name\":null}")).extracting(Fault::code).containsExactly("REQUIRED");
    }

    @Test
    void aPatchTakesAwayOnlyWhatThereCouldBe() throws Exception {
        var patch = new ObjectMapper()
                .readTree("{\"nane\":null,\"weights\":{\"x\":null},\"children\":null,\"id\":\"no\",\"more\":1}");
        assertThatThrownBy(() -> JSON.requireKnown(patch, Tree.class))
                .isInstanceOfSatisfying(Rejection.class, no -> assertThat(no.faults())
                        .extracting(Fault::name, Fault::code)
                        .containsExactly(tuple("/nane", "UNKNOWN_PROPERTY")));
    }

    @Test
    void pointersNameTheInnermostPlace() {
        assertThat(faults(
                        "{\"name\":\"a\",\"children\":[{\"name\":\"b\"},{\"name\":\"c\",\"children\":[{\"x/y\":1}]}]}"))
                .extracting(Fault::name)
                .containsExactly("/children/1/children/0/x~1y", "/children/1/children/0/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e400", "\"1e5\"", "\"\"", "\"1,5\"", "true", "[]", "\"NaN\""})
    void whatIsNoOrdinaryNumberIsRefused(String number) {
        assertThat(faults("{\"name\":\"a\",\"weights\":{\"x\":" + number + "}}"))
                .hasSize(1);
    }

    record Crowd(@Min(0) @Max(10_000_000) Integer employees, Integer others) {}

    @Test
    void whatIsNoWholeNumberIsToldTheBoundsThatHold() throws Exception {
        var body = new ObjectMapper().readTree("{\"employees\":\"x10\",\"others\":1.5}");
        assertThatThrownBy(() -> JSON.read(body, Crowd.class))
                .isInstanceOfSatisfying(Rejection.class, no -> assertThat(no.faults())
                        .extracting(Fault::detail)
                        .containsExactlyInAnyOrder(
                                "employees must be a whole number between 0 and 10000000.",
                                "others must be a whole number between -2147483648 and 2147483647."));
    }

    record Open(Map<String, JsonNode> anything) {}

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "[1e1000000000]", "{\"x\":1e-1000000000}", "1e21474836470", "[0,1e-99999999999]"})
    void norIsItTakenWhereAnythingMayStand(String value) {
        var json = "{\"anything\":{\"a/b\":" + value + "}}";
        assertThatThrownBy(() -> JSON.read(json.getBytes(StandardCharsets.UTF_8), Open.class))
                .isInstanceOfSatisfying(Rejection.class, no -> assertThat(no.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.name()).startsWith("/anything/a~1b")));
    }

    /** As many faults as a body has room for would take minutes to tell apart, and be read by nobody. */
    @Test
    void onlySoMuchIsToldOfOneDocument() {
        var many = "{\"name\":\"\"},".repeat(40_000);
        assertThat(faults("{\"name\":\"a\",\"children\":[" + many + "{\"name\":\"b\"}]}"))
                .hasSize(1_000);
    }

    @Test
    void whatWouldTakeAllMemoryIsNotRead() {
        assertThatThrownBy(() -> JSON.tree(("[" + "{},".repeat(110_000) + "{}]").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        no -> assertThat(no.faults()).extracting(Fault::code).containsExactly("BEYOND_READING"));
    }

    @Test
    void documentsOfAnArrayAreTakenAsTheyAreWritten() {
        assertThat(rows("\ufeff [ {\"a\":[1,{\"b\":\"客户 }]\"}]} ,1,\"x\",[{}],{},null,{\"a\":1e99999999999} ]\n"))
                .containsExactly(
                        "{\"a\":[1,{\"b\":\"客户 }]\"}]}", "null", "null", "null", "{}", "null", "{\"a\":1e99999999999}");
        assertThat(rows("[]")).isEmpty();
        assertThat(rows("[{},{},{},{},{},{},{},{},{},{},{}]")).hasSize(9);
        assertThat(JSON.rows("{}".getBytes(StandardCharsets.UTF_8), 8)).isEmpty();
        for (var broken : List.of("[{}", "[{}]]", "[{]", "[{}]{}", "[x]")) {
            assertThatThrownBy(() -> rows(broken)).isInstanceOf(Rejection.class);
        }
        assertThatThrownBy(() -> JSON.rows("[{}]".getBytes(StandardCharsets.UTF_16LE), 8))
                .isInstanceOf(Rejection.class);
    }

    private static List<String> rows(String json) {
        return JSON.rows(json.getBytes(StandardCharsets.UTF_8), 8).orElseThrow().stream()
                .map(row -> new String(row, StandardCharsets.UTF_8))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1769824800", "\"2026-01-31\"", "\"-999999999-01-01T00:00:00Z\"", "\"2026-01-31T00:00:00\""})
    void momentsAreRfc3339(String moment) {
        assertThat(faults("{\"name\":\"a\",\"at\":" + moment + "}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u0000\"", "\"a\\ud800\"", "\"\\udc00a\"", "\"\\u2003 \""})
    void textThatCannotBeKeptIsRefused(String text) {
        assertThat(faults("{\"name\":" + text + "}")).hasSize(1);
    }

    @Test
    void emojiAreText() {
        assertThat(read("{\"name\":\"客户 \\ud83d\\ude00\"}").name()).isEqualTo("客户 😀");
    }

    @Test
    void anIdIsAWholeUuid() {
        assertThat(faults("{\"name\":\"a\",\"id\":\"1-1-1-1-1\"}"))
                .extracting(Fault::code)
                .containsExactly("BAD_FORMAT");
    }

    @Test
    void whatSomebodyLetsPassIsReadAsItIs() throws Exception {
        var tree = new ObjectMapper().readTree("{\"name\":\" \",\"children\":[{\"weights\":{\"x\":1.5}}]}");
        var found = new ArrayList<String>();
        var read = JSON.read(tree, Tree.class, (no, made) -> no.faults().forEach(fault -> found.add(fault.name())));
        assertThat(found).containsExactly("/name", "/children/0/name");
        assertThat(read.name()).isEqualTo(" ");
        assertThat(read.children().getFirst().weights()).containsEntry("x", new BigDecimal("1.5"));

        assertThatThrownBy(() -> JSON.read(tree, Tree.class, (no, made) -> {
                    throw no;
                }))
                .isInstanceOf(Rejection.class);
        var unreadable = new ObjectMapper().readTree("{\"name\":\"a\",\"at\":\"soon\"}");
        assertThatThrownBy(() -> JSON.read(unreadable, Tree.class, (no, made) -> {}))
                .isInstanceOf(Rejection.class);
    }

    private static List<Fault> faults(String json) {
        return catchThrowableOfType(Rejection.class, () -> read(json)).faults();
    }

    private static Tree read(String json) {
        return JSON.read(json.getBytes(StandardCharsets.UTF_8), Tree.class);
    }
}
