package io.clientele.customer.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.kit.money.ExactMoney;

/**
 * How records are stored: as the API's JSON, but with amounts as exact as they came. Equal bodies have equal documents,
 * whatever the order of their properties, so the digest of a document tells whether two bodies are the same.
 */
@Singleton
public class Documents {

    private static final String REFERENCES = "externalReferences";

    private final ObjectMapper mapper;

    Documents(ObjectMapper api) {
        mapper = ExactMoney.in(api)
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    public String write(RegisterCustomer body) {
        return text(body);
    }

    public RegisterCustomer read(String document) {
        return read(document, RegisterCustomer.class);
    }

    public <T> T read(String document, Class<T> type) {
        try {
            return mapper.readValue(document, type);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored record is not readable", e);
        }
    }

    public ObjectNode tree(Object body) {
        return mapper.valueToTree(body);
    }

    public JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored document is not readable", e);
        }
    }

    public String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a body, whatever the order of its external references. */
    public byte[] unorderedDigest(String document) {
        var body = parse(document);
        if (body.path(REFERENCES).size() < 2) {
            return digest(document);
        }
        var ordered = ((ObjectNode) body).putArray(REFERENCES);
        StreamSupport.stream(parse(document).path(REFERENCES).spliterator(), false)
                .sorted(Comparator.comparing(JsonNode::toString))
                .forEach(ordered::add);
        return digest(text(body));
    }

    public byte[] digest(String document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
