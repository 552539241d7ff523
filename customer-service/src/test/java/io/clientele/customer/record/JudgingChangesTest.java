package io.clientele.customer.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JudgingChangesTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final Judgement judgement = new Judgement(
            new StrictJson(MAPPER, Validation.buildDefaultValidatorFactory().getValidator()), new Documents(MAPPER));

    /** What is longer than three letters, and less than nine in cents, was allowed once; so was having no code. */
    private static final String BROKEN = """
            {"name":"long","words":["longer","one","longer"],"tastes":{"a":"long","b":"one"},"price":{"amount":10.50,"unit":"kg"}}""";

    record Price(@Max(9) BigDecimal amount, String unit) {}

    record Thing(
            @NotNull String code,
            @Size(max = 3) String name,
            List<@Size(max = 3) String> words,
            Map<String, @Size(max = 3) String> tastes,
            @Valid Price price) {}

    @Test
    void whatStaysMayBeBrokenWhereverItStands() {
        var after = """
                {"name":"long","words":["new","longer","longer"],"tastes":{"a":"long","c":"new"},"price":{"unit":"kg","amount":10.5}}""";
        assertThat(judgement.read(thing(BROKEN), tree(after), Thing.class)).isEqualTo(thing(after));
        assertThat(judgement.faults(thing(BROKEN), Thing.class))
                .extracting(Fault::name)
                .containsExactlyInAnyOrder("/code", "/name", "/words/0", "/words/2", "/tastes/a", "/price/amount");
    }

    @Test
    void whatIsTouchedIsMadeRight() {
        assertThat(refused(BROKEN.replace("\"kg\"", "\"g\""))).containsExactly("/price/amount");
        assertThat(refused(BROKEN.replace("\"name\":\"long\"", "\"name\":\"other\"")))
                .containsExactly("/name");
        assertThat(refused(BROKEN.replace("\"a\":\"long\"", "\"a\":\"lang\""))).containsExactly("/tastes/a");
        assertThat(refused(BROKEN.replace("\"one\",", "\"longer\","))).containsExactly("/words/2");
        assertThat(refused(BROKEN.replace("\"one\",", "\"other\","))).containsExactly("/words/1");
    }

    @Test
    void whatIsTakenAwayAndWanted() {
        var whole = BROKEN.replace("{\"name\"", "{\"code\":\"c\",\"name\"");
        assertThat(refused(whole, BROKEN)).containsExactly("/code");
        assertThatCode(() -> judgement.read(thing(BROKEN), tree(whole), Thing.class))
                .doesNotThrowAnyException();
    }

    @Test
    void theShapeIsAlwaysRight() {
        assertThat(refused(BROKEN.replace("10.50", "true"))).containsExactly("/price/amount");
        assertThat(refused(BROKEN.replace("10.50", "1e1000000000"))).containsExactly("/price/amount");
        assertThat(refused("[]")).containsExactly("");
    }

    @Test
    void otherRulesAreJudgedLikewise() {
        assertThatCode(() -> judgement.check(
                        thing(BROKEN), thing("{\"name\":\"long\"}"), Thing.class, said -> named("/name")))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                                Rejection.class,
                                () -> judgement.check(
                                        thing(BROKEN), thing("{\"name\":\"x\"}"), Thing.class, said -> named("/name")))
                        .faults())
                .isEqualTo(named("/name"));
    }

    private static List<Fault> named(String place) {
        return List.of(Fault.pointer(place, "WRONG", "It is wrong."));
    }

    private List<String> refused(String after) {
        return refused(BROKEN, after);
    }

    private List<String> refused(String before, String after) {
        return catchThrowableOfType(Rejection.class, () -> judgement.read(thing(before), tree(after), Thing.class))
                .faults()
                .stream()
                .map(Fault::name)
                .toList();
    }

    private static Thing thing(String json) {
        try {
            return MAPPER.readValue(json, Thing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
