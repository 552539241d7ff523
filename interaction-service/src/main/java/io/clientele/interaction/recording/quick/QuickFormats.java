package io.clientele.interaction.recording.quick;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Formats as StrictJson has them: strings of one form each, nothing else. */
final class QuickFormats {

    private static final int UUID_LENGTH = 36;
    private static final int DATE_LENGTH = 10;
    private static final int WIDEST = 100;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");

    private QuickFormats() {}

    static SimpleModule module() {
        return new SimpleModule()
                .addDeserializer(Instant.class, strings(QuickFormats::instant))
                .addDeserializer(LocalDate.class, strings(QuickFormats::date))
                .addDeserializer(UUID.class, strings(QuickFormats::uuid))
                .addDeserializer(String.class, strings(QuickFormats::text))
                .addDeserializer(BigDecimal.class, new Decimals());
    }

    private static Instant instant(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    }

    private static LocalDate date(String text) {
        return text.length() == DATE_LENGTH ? LocalDate.parse(text) : null;
    }

    private static UUID uuid(String text) {
        return text.length() == UUID_LENGTH ? UUID.fromString(text) : null;
    }

    private static String text(String text) {
        return text.isBlank() ? null : text;
    }

    private static <T> JsonDeserializer<T> strings(Format<T> format) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    try {
                        var value = format.read(json.getText());
                        if (value != null) {
                            return value;
                        }
                    } catch (DateTimeException | IllegalArgumentException e) {
                        throw refused(json);
                    }
                }
                throw refused(json);
            }
        };
    }

    private static IOException refused(JsonParser json) {
        return new com.fasterxml.jackson.core.JsonParseException(json, "not in the one form");
    }

    /** A decimal number, or a string of one. */
    private static final class Decimals extends JsonDeserializer<BigDecimal> {

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return switch (json.currentToken()) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ordinary(json.getDecimalValue(), json);
                case VALUE_STRING -> {
                    var text = json.getText();
                    if (!DECIMAL.matcher(text).matches()) {
                        throw refused(json);
                    }
                    yield new BigDecimal(text);
                }
                default -> throw refused(json);
            };
        }
    }

    private static BigDecimal ordinary(BigDecimal number, JsonParser json) throws IOException {
        if (Math.abs(number.scale()) > WIDEST || number.precision() > WIDEST) {
            throw refused(json);
        }
        return number;
    }

    /** Null for what is not of the form. */
    private interface Format<T> {
        T read(String text);
    }
}
