package io.clientele.customer.imports.intake;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.customer.search.Numbers;

import static org.assertj.core.api.Assertions.assertThat;

class PointsInAnotherSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, a@x.example, A@X.example, 1",
        "EMAIL, a@x.example, b@x.example, 2",
        "PHONE, +86 139 0000 0001, +8613900000001, 1",
        "PHONE, +86 139 0000 0001, 139-0000-0001, 1",
        "PHONE, +86 139 0000 0001, +8613900000002, 2",
        "PHONE, +86 571 8765 4321, +86 571 8765 4321 ext. 5, 2",
        "FAX, 0049 (170) 1234567, +49 170 1234567, 1",
        "PHONE, extension 7, extension 8, 2",
        "MESSAGING, Ada, ada, 2",
    })
    void areThoseThatAreThere(String type, String there, String said, int points) {
        var record = JsonNodeFactory.instance.objectNode();
        record.putArray("contactPoints").add(point(type, there));

        Points.add(record, List.of(point(type, said)), Numbers.of("CN"));

        assertThat(record.path("contactPoints")).hasSize(points);
        assertThat(record.path("contactPoints").get(0)).isEqualTo(point(type, there));
    }

    private static ObjectNode point(String type, String value) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("value", value);
    }
}
