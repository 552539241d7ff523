package io.clientele.contracts;

import java.util.Collection;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Events are what their schemas say, schemas stay what readers know, and the check of that can fail. */
class EventSchemasTest {

    private static final String TYPE = "valuation.changed";

    @ParameterizedTest
    @MethodSource("types")
    void theSampleIsValidAndStillParses(String type) {
        var golden = Samples.golden(type);
        assertThat(faults(type, golden)).isEmpty();
        var event = Samples.event(golden, EventTypes.recordOf(type).orElseThrow());
        assertThat(EventTypes.nameOf(event)).isEqualTo(type);
        assertThat(event.version()).isPositive();
        assertThat(event.key()).isNotBlank();
        assertThat(event.partitionKey()).isNotBlank();
        assertThat(event.topic()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsWrittenIsWhatWasReadAndValid(String type) {
        var golden = Samples.golden(type);
        JsonNode written = Samples.JSON.valueToTree(
                Samples.event(golden, EventTypes.recordOf(type).orElseThrow()));
        assertThat(faults(type, written)).isEmpty();
        assertThat(written).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aPropertyThatIsNotKnownYetDoesNotStopAReader(String type) {
        var fromTheFuture = (ObjectNode) Samples.golden(type).deepCopy();
        fromTheFuture.put("addedLater", 1);
        assertThat(faults(type, fromTheFuture)).isEmpty();
        assertThat(Samples.event(fromTheFuture, EventTypes.recordOf(type).orElseThrow()))
                .isEqualTo(Samples.event(
                        Samples.golden(type), EventTypes.recordOf(type).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theRecordIsWhatTheSchemaSaysAndTheSchemaSaysAllOfIt(String type) {
        var schema = Samples.schema(type);
        var record = RecordShape.of(EventTypes.recordOf(type).orElseThrow(), schema);
        assertThat(Compatibility.breaks(schema, record)).isEmpty();
        assertThat(Compatibility.breaks(record, schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaIsCompatibleWithThePublishedOne(String type) {
        assertThat(Compatibility.breaks(Samples.published(type), Samples.schema(type)))
                .isEmpty();
    }

    @Test
    void aRemovedPropertyIsFound() {
        var changed = changed();
        ((ObjectNode) changed.at("/properties/valuation/properties")).remove("probabilityAlive");
        assertThat(breaks(changed)).containsExactly("/valuation/probabilityAlive is gone");
    }

    @Test
    void aChangedTypeIsFound() {
        var changed = changed();
        ((ObjectNode) changed.at("/properties/valuation/properties/orders")).put("type", "string");
        assertThat(breaks(changed)).containsExactly("/valuation/orders: type was \"integer\" and is \"string\"");
    }

    @Test
    void aNewRequiredPropertyIsFoundAndAnOptionalOneIsFine() {
        var changed = changed();
        ((ObjectNode) changed.at("/properties/valuation/properties"))
                .putObject("shareOfWallet")
                .put("type", "number");
        assertThat(breaks(changed)).isEmpty();
        ((ArrayNode) changed.at("/properties/valuation/required")).add("shareOfWallet");
        assertThat(breaks(changed)).containsExactly("/valuation/shareOfWallet is newly required");
    }

    @Test
    void aPromiseThatIsTakenBackIsFound() {
        var changed = changed();
        ((ObjectNode) changed.get("properties").get("valuation")).putArray("required");
        assertThat(breaks(changed)).contains("/valuation/currentValue is no longer promised");
    }

    @Test
    void aChangeInsideAListIsFound() {
        var before = Samples.schema("segments.changed");
        var after = before.deepCopy();
        ((ObjectNode) after.at("/properties/segments/properties/memberships/items/properties")).remove("since");
        assertThat(Compatibility.breaks(before, after)).containsExactly("/segments/memberships/items/since is gone");
    }

    @Test
    void aWrongSampleIsFound() {
        var wrong = (ObjectNode) Samples.golden(TYPE).deepCopy();
        ((ObjectNode) wrong.get("valuation")).put("currentValue", 70.5).remove("currency");
        assertThat(faults(TYPE, wrong)).hasSize(2);
    }

    private static Collection<String> types() {
        return EventTypes.all().keySet();
    }

    private static JsonNode changed() {
        return Samples.schema(TYPE).deepCopy();
    }

    private static java.util.List<String> breaks(JsonNode changed) {
        return Compatibility.breaks(Samples.schema(TYPE), changed);
    }

    private static Set<ValidationMessage> faults(String type, JsonNode event) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Samples.schema(type), config)
                .validate(event);
    }
}
