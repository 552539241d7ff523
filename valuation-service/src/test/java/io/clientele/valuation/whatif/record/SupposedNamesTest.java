package io.clientele.valuation.whatif.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be supposed of a record is what customer-service takes, as its published document says. */
class SupposedNamesTest {

    @Test
    void theyAreThoseOfTheRecord() throws IOException {
        assertThat(names(SupposedGrade.values())).containsExactlyElementsOf(published("CreditGrade"));
        assertThat(names(SupposedCustomerKind.values())).containsExactlyElementsOf(published("CustomerKind"));
        assertThat(names(SupposedRole.values())).containsExactlyElementsOf(published("CustomerRole"));
        assertThat(names(SupposedSource.values())).containsExactlyElementsOf(published("RecordSource"));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static List<String> published(String schema) throws IOException {
        try (var document = SupposedNamesTest.class.getResourceAsStream("/openapi/customer.json")) {
            var codes = new ArrayList<String>();
            new ObjectMapper()
                    .readTree(document)
                    .at("/components/schemas/" + schema + "/enum")
                    .forEach(code -> codes.add(code.asText()));
            assertThat(codes).as(schema).isNotEmpty();
            return codes;
        }
    }
}
