package io.clientele.kit.money;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

/** Money as the world sees it: a decimal string with the currency's minor digits. */
final class MoneyJson extends JsonSerializer<Money> {

    @Override
    public void serialize(Money money, JsonGenerator json, SerializerProvider serializers) throws IOException {
        Money rounded = money.rounded();
        json.writeStartObject(money);
        json.writeStringField("amount", rounded.amount().toPlainString());
        json.writeStringField("currency", rounded.currency());
        json.writeEndObject();
    }
}
