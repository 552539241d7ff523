package io.clientele.valuation.whatif.trial;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Parts as their job keeps them between steps; amounts are kept as text, to the last digit. */
@ApplicationScoped
class KeptParts {

    private final ObjectMapper exact;

    KeptParts(ObjectMapper json) {
        this.exact = json.copy();
        exact.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
    }

    JsonNode kept(PartState part) {
        return exact.valueToTree(part);
    }

    PartState read(JsonNode kept) {
        try {
            return exact.treeToValue(kept, PartState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a job keeps must be readable", e);
        }
    }
}
