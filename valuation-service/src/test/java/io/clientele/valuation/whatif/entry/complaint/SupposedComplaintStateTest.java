package io.clientele.valuation.whatif.entry.complaint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a supposed complaint can stand is where the journal's can, as its published document says. */
class SupposedComplaintStateTest {

    @Test
    void statesAreThoseOfTheJournal() throws IOException {
        try (var document = getClass().getResourceAsStream("/openapi/interaction.json")) {
            var codes = new ArrayList<String>();
            new ObjectMapper()
                    .readTree(document)
                    .at("/components/schemas/ComplaintState/enum")
                    .forEach(code -> codes.add(code.asText()));
            assertThat(Stream.of(SupposedComplaintState.values()).map(Enum::name))
                    .containsExactlyElementsOf(codes);
        }
    }
}
