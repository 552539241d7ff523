package io.clientele.gateway.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import org.jboss.logging.Logger;

import io.clientele.gateway.Service;
import io.clientele.gateway.upstream.Answer;
import io.clientele.gateway.upstream.Parts;
import io.clientele.gateway.upstream.Unreached;

/**
 * The document of this deployment: that of the suite, with the attributes that the company declared as properties of
 * {@code attributes}. While customer-service cannot be asked it says what it said last.
 */
@Singleton
class Deployment {

    private static final Logger LOG = Logger.getLogger(Deployment.class);
    private static final List<String> WITH_ATTRIBUTES = List.of("Customer", "RegisterCustomer");

    private final Parts parts;
    private final ObjectMapper mapper = new ObjectMapper();
    private volatile Known known =
            new Known(JsonNodeFactory.instance.objectNode(), Documents.of(Documents.committed()));

    Deployment(Parts parts) {
        this.parts = parts;
    }

    Documents documents() {
        var attributes = attributes();
        var last = known;
        if (!attributes.equals(last.attributes())) {
            last = new Known(attributes, Documents.of(with(attributes)));
            known = last;
        }
        return last.documents();
    }

    private JsonNode attributes() {
        try {
            Answer answer =
                    Parts.wait(parts.ask(Service.CUSTOMER, "/attribute-schema", MultiMap.caseInsensitiveMultiMap()));
            return answer.ok() ? mapper.readTree(answer.body().getBytes()) : known.attributes();
        } catch (Unreached | IOException e) {
            LOG.debugf("Declared attributes are not known now: %s", e.getMessage());
            return known.attributes();
        }
    }

    private byte[] with(JsonNode attributes) {
        try {
            var document = mapper.readTree(Documents.committed());
            for (var name : WITH_ATTRIBUTES) {
                var schema = document.at("/components/schemas/" + name + "/properties/attributes");
                if (!attributes.isEmpty()) {
                    ((ObjectNode) schema).set("properties", attributes);
                    ((ObjectNode) schema).remove("examples");
                }
            }
            return mapper.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Known(JsonNode attributes, Documents documents) {}
}
