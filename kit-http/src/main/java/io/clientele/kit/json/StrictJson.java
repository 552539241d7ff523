package io.clientele.kit.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.clientele.kit.money.ExactMoney;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Nearest;

/**
 * Reads JSON without mercy and says everything that is wrong with it in one answer: names that are not known (the
 * nearest is named), wrong types, bad formats, unknown values, blank strings, broken constraints. Faults of the shape
 * make the request malformed (400); faults of the content alone make it invalid (422).
 */
@Singleton
public class StrictJson {

    private static final String BEYOND_READING =
            "A document must not hold more than 100,000 values, lie deeper than 1,000 levels or have a number of more than 1,000 digits.";

    /** More than any one document needs, and no more than there is memory for while many are read at once. */
    private static final int MOST_TOKENS = 200_000;

    private static final JsonFactory PLAIN = new JsonFactory();

    private static final byte[] NO_DOCUMENT = {'n', 'u', 'l', 'l'};

    private final ObjectMapper mapper;
    private final ObjectMapper exact;
    private final Shapes shapes;
    private final Binding binding;

    public StrictJson(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper.copy()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .registerModule(Moments.module());
        this.mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        this.mapper.getFactory().disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
        this.mapper
                .getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MOST_TOKENS)
                        .build());
        this.exact = ExactMoney.in(this.mapper);
        this.shapes = new Shapes(this.mapper);
        this.binding = new Binding(this.mapper, validator);
    }

    public <T> T read(byte[] json, Class<T> type) {
        return read(tree(json), mapper.constructType(type));
    }

    public <T> T read(JsonNode json, Class<T> type) {
        return read(json.deepCopy(), mapper.constructType(type));
    }

    /**
     * The same, with faults of content that somebody lets pass: what is there is read as it is.
     *
     * @param judge throws what is refused of all that was found; the value is null when the shape is at fault, too, which nobody lets pass
     */
    public <T> T read(JsonNode json, Class<T> type, BiConsumer<Rejection, T> judge) {
        try {
            return read(json, type);
        } catch (Rejection no) {
            boolean fits = no.kind() == Rejection.Kind.INVALID;
            T value = fits ? binding.bind(json, mapper.constructType(type), new Findings()) : null;
            judge.accept(no, value);
            if (value == null) {
                throw no;
            }
            return value;
        }
    }

    /** For types with parameters, such as a list of records. */
    public Object read(byte[] json, Type type) {
        return read(tree(json), mapper.constructType(type));
    }

    /** Refuses a merge patch that takes away what there is not: of a name that is mistaken nothing else would tell. */
    public void requireKnown(JsonNode patch, Class<?> type) {
        var findings = new Findings();
        shapes.of(mapper.constructType(type)).fits(MergePatch.removals(patch), At.ROOT, findings);
        findings.only("UNKNOWN_PROPERTY").throwIfAny();
    }

    /** Malformed JSON is refused with line and column. */
    public JsonNode tree(byte[] json) {
        try {
            JsonNode tree = mapper.readTree(json);
            if (tree instanceof MissingNode) {
                throw Rejection.malformed(Fault.pointer("", "MISSING_BODY", "A JSON body is required."));
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw Rejection.malformed(Fault.pointer("", "BEYOND_READING", BEYOND_READING));
        } catch (JsonProcessingException e) {
            throw Rejection.malformed(broken(e));
        } catch (NumberFormatException e) {
            throw Rejection.malformed(beyondReading(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The documents of an array, each as it is written, so that never more than one of them needs memory for all it holds; what is no
     * object is null.
     *
     * @param most of them; more are not looked for
     * @return one more than most when there are more; nothing when the body is no array
     */
    public Optional<List<byte[]>> rows(byte[] json, int most) {
        try (JsonParser parser = PLAIN.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            var rows = new ArrayList<byte[]>();
            while (parser.nextToken() != JsonToken.END_ARRAY && rows.size() <= most) {
                rows.add(row(json, parser));
            }
            if (rows.size() <= most && parser.nextToken() != null) {
                throw Rejection.malformed(Fault.pointer("", "MALFORMED_JSON", broken(parser.currentTokenLocation())));
            }
            return Optional.of(rows);
        } catch (StreamConstraintsException e) {
            throw Rejection.malformed(Fault.pointer("", "BEYOND_READING", BEYOND_READING));
        } catch (JsonProcessingException e) {
            throw Rejection.malformed(broken(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is given twice is named; of anything else only the place is known. */
    private static Fault broken(JsonProcessingException e) {
        if (e instanceof JsonParseException found
                && found.getProcessor() != null
                && found.getOriginalMessage().startsWith("Duplicate field")) {
            var place = found.getProcessor().getParsingContext();
            return Fault.pointer(
                    place.pathAsPointer().toString(),
                    "REPEATED",
                    Nearest.quoted(place.getCurrentName()) + " is given twice in one object; give it once.");
        }
        return Fault.pointer("", "MALFORMED_JSON", broken(e.getLocation()));
    }

    private static byte[] row(byte[] json, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return NO_DOCUMENT;
        }
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getByteOffset();
        if (start < 0 || end < start) {
            throw Rejection.malformed(Fault.pointer("", "BAD_ENCODING", "The body must be written in UTF-8."));
        }
        return Arrays.copyOfRange(json, start, end);
    }

    /** Jackson stumbles over exponents beyond an int without saying where. */
    private Fault beyondReading(byte[] json) {
        var at = "";
        try (JsonParser parser = mapper.getFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                at = parser.getParsingContext().pathAsPointer().toString();
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                    parser.getDecimalValue();
                }
            }
        } catch (NumberFormatException e) {
            return Fault.pointer(at, "WRONG_TYPE", "A number must be one of ordinary size.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Fault.pointer("", "WRONG_TYPE", "A number must be one of ordinary size.");
    }

    public byte[] write(Object value) {
        return write(mapper, value);
    }

    /** With all digits of all amounts: to tell one body from another, or to keep it. */
    public byte[] exact(Object value) {
        return write(exact, value);
    }

    private static byte[] write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(JsonNode tree, JavaType type) {
        var findings = new Findings();
        if (tree.isNull()) {
            Scalars.wrong(At.ROOT, findings, "an object");
        } else if (shapes.of(type).fits(tree, At.ROOT, findings)) {
            T value = binding.bind(tree, type, findings);
            findings.throwIfAny();
            return value;
        }
        findings.throwIfAny();
        throw new IllegalStateException("a shape that does not fit must say why");
    }

    private static String broken(JsonLocation where) {
        String place = where == null || where.getLineNr() < 1
                ? ""
                : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        return "The body is not well-formed JSON" + place + ".";
    }
}
