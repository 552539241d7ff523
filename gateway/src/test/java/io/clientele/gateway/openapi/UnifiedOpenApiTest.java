package io.clientele.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.CommittedOpenApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnifiedOpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theUnifiedDocumentIsMadeOfAllOthers() {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        CommittedOpenApi.names().stream()
                .filter(name -> !name.equals("unified"))
                .forEach(name -> documents.put(name, CommittedOpenApi.committed(name)));
        CommittedOpenApi.compare("unified", UnifiedDocument.of(documents));
    }

    @Test
    void everyOperationSaysWhatItIs() {
        var silent = new TreeSet<String>();
        CommittedOpenApi.committed("unified").path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> {
                    JsonNode operation = method.getValue();
                    boolean speaks = operation.path("operationId").asText().matches("[a-z][A-Za-z]+")
                            && !operation.path("summary").asText().isBlank()
                            && !operation.path("description").asText().isBlank()
                            && operation.path("tags").size() == 1
                            && operation.path("responses").has("401");
                    if (!speaks) {
                        silent.add(method.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(silent).isEmpty();
    }

    @Test
    void aProblemHasOneShapeWhereverItStands() {
        var schemas = CommittedOpenApi.committed("unified").at("/components/schemas");
        assertThat(schemas.properties())
                .filteredOn(schema -> schema.getValue().at("/properties").has("problem"))
                .extracting(schema ->
                        schema.getValue().at("/properties/problem/$ref").asText())
                .hasSizeGreaterThan(3)
                .containsOnly("#/components/schemas/Problem");
    }

    @Test
    void schemasOfOneNameMustBeEqual() {
        assertThatThrownBy(() -> UnifiedDocument.of(Map.of(
                        "a", read("{'components':{'schemas':{'Kind':{'enum':['A']}}}}"),
                        "b", read("{'components':{'schemas':{'Kind':{'enum':['B']}}}}"))))
                .hasMessageContaining("named Kind");
    }

    @Test
    void operationsOfOneNameMustBeOne() {
        assertThatThrownBy(() -> UnifiedDocument.of(Map.of(
                        "a", read("{'paths':{'/a':{'get':{'operationId':'getIt'}}}}"),
                        "b", read("{'paths':{'/b':{'get':{'operationId':'getIt'}}}}"))))
                .hasMessageContaining("getIt");
        assertThatThrownBy(() -> UnifiedDocument.of(Map.of("a", read("{'paths':{'/a':{'get':{}}}}"))))
                .hasMessageContaining("no operationId");
    }

    @Test
    void aPathOfSeveralServicesMustBeTheSameInAll() {
        String jobs = "{'paths':{'/api/v1/jobs':{'get':{'operationId':'listJobs'}}}}";
        JsonNode unified = UnifiedDocument.of(Map.of("a", read(jobs), "b", read(jobs)));
        assertThat(unified.at("/paths/~1api~1v1~1jobs/get/parameters/0/name").asText())
                .isEqualTo("service");
        assertThatThrownBy(() -> UnifiedDocument.of(
                        Map.of("a", read(jobs), "b", read(jobs.replace("'listJobs'", "'listJobs','summary':'Else'")))))
                .hasMessageContaining("named get");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThatThrownBy(() -> UnifiedDocument.of(
                        Map.of("a", read("{'components':{'schemas':{'A':{'$ref':'#/components/schemas/B'}}}}"))))
                .hasMessageContaining("#/components/schemas/B");
    }

    @Test
    void tagsOfOneNameMustBeEqual() {
        assertThatThrownBy(() -> UnifiedDocument.of(Map.of(
                        "a", read("{'tags':[{'name':'Jobs','description':'a'}]}"),
                        "b", read("{'tags':[{'name':'Jobs','description':'b'}]}"))))
                .hasMessageContaining("tag is named Jobs");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }
}
