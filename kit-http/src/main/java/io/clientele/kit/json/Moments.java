package io.clientele.kit.json;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Instants are read in microseconds, for that is what the tables keep. */
final class Moments extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    private Moments() {
        super(Instant.class);
    }

    static SimpleModule module() {
        return new SimpleModule("clientele-moments").addDeserializer(Instant.class, new Moments());
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return Formats.instant(json.getText());
    }
}
