package io.clientele.kit.json;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Reads JSON without mercy and says everything that is wrong with it in one answer. */
@ApplicationScoped
public class StrictJson {

    private final ObjectMapper mapper;
    private final Validator validator;

    public StrictJson(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    public <T> T read(byte[] json, Class<T> type) {
        return read(tree(json), type);
    }

    public <T> T read(JsonNode json, Class<T> type) {
        try {
            return mapper.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw Rejection.malformed(Fault.pointer("", "MALFORMED", "The body does not fit."));
        }
    }

    public JsonNode tree(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException e) {
            throw Rejection.malformed(Fault.pointer("", "MALFORMED_JSON", "The body is not JSON."));
        }
    }

    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
