package io.clientele.kit.money;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * Money as it is stored: with all the digits with which it came. What is written for the world loses those that its currency
 * does not have, and must therefore never be read again.
 */
@JsonSerialize(using = ExactMoney.Json.class)
public interface ExactMoney {

    /** A copy that writes amounts to be kept. */
    static ObjectMapper in(ObjectMapper api) {
        return api.copy().addMixIn(Money.class, ExactMoney.class);
    }

    /** Equal amounts are written alike. */
    final class Json extends JsonSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeStartObject(money);
            json.writeStringField("amount", money.amount().stripTrailingZeros().toPlainString());
            json.writeStringField("currency", money.currency());
            json.writeEndObject();
        }
    }
}
