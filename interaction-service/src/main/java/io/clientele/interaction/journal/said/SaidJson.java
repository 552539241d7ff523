package io.clientele.interaction.journal.said;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.clientele.interaction.journal.said.part.ExchangeSaid;
import io.clientele.interaction.journal.said.part.LineSaid;
import io.clientele.interaction.journal.said.part.SupportSaid;
import io.clientele.kit.money.Money;

/**
 * How an entry is kept: in the words of the API, but exact, since the API rounds money when it answers. Properties stand in
 * one order and numbers are kept as they came, so that the same body has the same digest whatever its spaces and order.
 */
public final class SaidJson {

    private static final int DIGEST_BYTES = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Money.class, ExactMoney.class)
            .addMixIn(LineSaid.class, AsNumber.class)
            .addMixIn(SupportSaid.class, AsNumber.class)
            .addMixIn(ExchangeSaid.class, AsNumber.class)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writerFor(RecordInteraction.class);
    private static final ObjectReader READER = MAPPER.readerFor(RecordInteraction.class);

    private SaidJson() {}

    public static byte[] write(RecordInteraction said) {
        try {
            return WRITER.writeValueAsBytes(said);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RecordInteraction read(String json) {
        try {
            return READER.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the first body posted under a reference from a different one. */
    public static byte[] digest(RecordInteraction said) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(write(said)), DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @JsonSerialize(using = ExactMoneyJson.class)
    private interface ExactMoney {}

    /** Digests that are kept were made with quantities as numbers. */
    private interface AsNumber {

        @JsonSerialize(using = JsonSerializer.None.class)
        BigDecimal quantity();
    }

    /** Money as it was said. */
    static final class ExactMoneyJson extends JsonSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeStartObject(money);
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency());
            json.writeEndObject();
        }
    }
}
