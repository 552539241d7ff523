package io.clientele.interaction.journal.said.part;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

/** A quantity is answered as the decimal string that the document promises; it is read as a number too. */
final class QuantityJson extends JsonSerializer<BigDecimal> {

    @Override
    public void serialize(BigDecimal quantity, JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeString(quantity.toPlainString());
    }
}
