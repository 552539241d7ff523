package io.clientele.contracts.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What the recommended rules of the usual linters ask of the document of the suite, and the rules of the house. */
class TheDocumentTest {

    private static final Document UNIFIED = Document.unified();

    @Test
    void everyOperationSaysWhatItIs() {
        assertThat(UNIFIED.operations()).hasSizeGreaterThan(100);
        assertThat(OperationRules.faults(UNIFIED)).isEmpty();
    }

    @Test
    void everythingThatIsSentHasWordsAndLimits() {
        assertThat(LimitRules.faults(UNIFIED)).isEmpty();
    }

    @Test
    void everyExampleIsValid() {
        assertThat(ExampleRules.faults(UNIFIED)).isEmpty();
    }

    @Test
    void clientsCanBeGenerated() {
        assertThat(ClientRules.faults(UNIFIED)).isEmpty();
    }

    @Test
    void whatIsReadHasATagAndWhatIsChangedNeedsIt() {
        assertThat(TagRules.faults(UNIFIED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tags")
    void aMissingTagIsFound(String operation, String fault) {
        assertThat(TagRules.faults(Document.of("{'paths':{'/a':{" + operation + "}}}")))
                .contains(fault);
    }

    static Stream<Arguments> tags() {
        String json = "'content':{'application/json':{'schema':{'properties':{'a':{}}}}}";
        return Stream.of(
                arguments("'get':{'responses':{'200':{" + json + "}}}", "get /a: 200 without an ETag"),
                arguments("'get':{'responses':{'200':{" + json + "}}}", "get /a: 304 without an ETag"),
                arguments("'post':{'responses':{'201':{}}}", "post /a: 201 without an ETag"),
                arguments("'patch':{'parameters':[{'name':'If-Match'}]}", "patch /a: If-Match is not required"),
                arguments("'patch':{'responses':{'412':{}}}", "patch /a: no 412 or 428"));
    }

    @Test
    void whereTheReadmeSendsAReaderIsAnOperation() throws IOException {
        var served = new HashSet<>(Set.of("/openapi", "/docs"));
        UNIFIED.json().path("paths").fieldNames().forEachRemaining(path -> served.add(generic(path)));
        var said = Pattern.compile("`(?:[A-Z]+ )?(/[^`?]+)[^`]*`")
                .matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map(found -> generic("/api/v1" + found.group(1)))
                .filter(path -> !served.contains(path.substring("/api/v1".length())));
        assertThat(said).hasSizeGreaterThan(40).allMatch(served::contains);
    }

    /** The name of a variable does not matter, nor which one of a kind is meant. */
    private static String generic(String path) {
        return path.replaceAll("/([{][^}]+}|[A-Z_]{3,})", "/*");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void whatNoClientCanUseIsFound(String document, String fault) {
        assertThat(ClientRules.faults(Document.of(document))).contains(fault);
    }

    static Stream<Arguments> clients() {
        return Stream.of(
                arguments(
                        "{'components':{'schemas':{'Promise':{}}}}",
                        "Promise: the name of something else in a language of clients"),
                arguments("{'components':{'schemas':{'PageJobView':{}}}}", "PageJobView: a name made by a machine"),
                arguments("{'a':{'type':['string','object']}}", "/a: of several types"),
                arguments("{'a':[{'type':'object'}]}", "/a/0: an object that holds nothing"),
                arguments("{'paths':{'/a':{'get':{'responses':{'503':{}}}}}}", "get /a: 503 without a problem"),
                arguments(
                        "{'paths':{'/a':{'get':{'responses':{'200':{'content':{'j':{'schema':{'oneOf':[]}}}}}}}}}",
                        "get /a: 200 with alternatives that have no name"),
                arguments("{'paths':{'/a':{'post':{'responses':{'202':{}}}}}}", "post /a: no Idempotency-Key"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationThatSaysTooLittleIsFound(String operation, String fault) {
        var document = Document.of("{'paths':{'/a/{id}':{'get':{" + operation + "}}}}");
        assertThat(OperationRules.faults(document)).contains("get /a/{id}: " + fault);
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                arguments("'operationId':'get-it'", "operationId 'get-it'"),
                arguments("'description':'Reads'", "no summary"),
                arguments("'summary':'Read'", "no description"),
                arguments("'tags':['Undeclared']", "not exactly one tag that is declared"),
                arguments("'security':[]", "no security"),
                arguments("'responses':{'200':{}}", "200 without words"),
                arguments("'responses':{'400':{}}", "no good answer"),
                arguments("'responses':{'200':{'description':'It'}}", "no 400, 401 or 403"),
                arguments("'responses':{'200':{'description':'It'}}", "no 404"),
                arguments("'requestBody':{}", "no 415 or 422 for its body"),
                arguments("'requestBody':{'content':{'text/csv':{}}}", "no example of its text/csv"),
                arguments("'parameters':[{'name':'q','in':'query'}]", "no words for q"),
                arguments("'parameters':[{'name':'q','in':'query'},{'name':'q','in':'query'}]", "twice q"),
                arguments("'parameters':[]", "no {id}"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldWithoutLimitsIsFound(String field, String fault) {
        var document = Document.of("{'paths':{'/a':{'post':{'requestBody':{'content':{'application/json':{'schema':"
                + "{'$ref':'#/components/schemas/A'}}}}}}},'components':{'schemas':{'A':{'properties':{'f':" + field
                + "}}}}}");
        assertThat(LimitRules.faults(document)).containsExactly(fault);
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                arguments("{'type':'string','description':'F'}", "A.f: text of any length"),
                arguments("{'type':'number','description':'F'}", "A.f: a number of any size"),
                arguments("{'type':'array','description':'F'}", "A.f: any number of items"),
                arguments(
                        "{'type':'array','maxItems':1,'items':{'type':'string'},'description':'F'}",
                        "A.f[]: text of any length"),
                arguments("{'type':'string','maxLength':9}", "A.f: no words"));
    }

    @Test
    void aParameterThatMayBeAnythingIsFound() {
        var document = Document.of("{'paths':{'/a':{'get':{'parameters':[{'name':'q','schema':{'maxLength':9}}]}}}}");
        assertThat(LimitRules.faults(document)).containsExactly("get /a q: of any type");
    }

    @Test
    void alternativesThatOverlapAreFound() {
        var document = Document.of("{'components':{'schemas':{'A':{'oneOf':[{'type':'object'},{'type':'object'}]}}}}");
        assertThat(LimitRules.faults(document)).containsExactly("/components/schemas/A: alternatives 0 and 1 overlap");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleThatIsNotTrueIsFound(String document) {
        assertThat(ExampleRules.faults(Document.of(document))).hasSize(1);
    }

    static Stream<String> examples() {
        return Stream.of(
                "{'components':{'schemas':{'A':{'type':'string','examples':[1]}}}}",
                "{'components':{'schemas':{'A':{'type':'string','format':'date','examples':['soon']}}}}",
                "{'p':[{'schema':{'type':'array'},'example':'a'}]}",
                "{'p':{'schema':{'$ref':'#/components/schemas/A'},'examples':{'one':{'value':{}}}},"
                        + "'components':{'schemas':{'A':{'type':'object','required':['a']}}}}",
                "{'paths':{}}");
    }
}
