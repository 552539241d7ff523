package io.clientele.valuation.fact;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.clientele.contracts.InteractionState;

/** Details as they are kept. */
@ApplicationScoped
class DetailsJson {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    DetailsJson(ObjectMapper json) {
        this.writer = json.writerFor(Details.class);
        this.reader = json.readerFor(Details.class);
    }

    /** Null when the entry says nothing besides. */
    String text(InteractionState entry) {
        var details = Details.of(entry);
        try {
            return details == null ? null : writer.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details must be writable", e);
        }
    }

    Details details(String text) {
        try {
            return text == null ? Details.NONE : reader.<Details>readValue(text).slim();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored details must be readable", e);
        }
    }
}
