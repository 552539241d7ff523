package io.clientele.kit.testing.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that is asked by paths as {@link Path} knows them. */
public final class JsonPath {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Object all;
    private final boolean exact;

    static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonPath(Object all, boolean exact) {
        this.all = all;
        this.exact = exact;
    }

    public static JsonPath from(String json) {
        try {
            return new JsonPath(JSON.readValue(json, Object.class), false);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    /** The same with fractions as they are written; else they are asked for as floats. */
    public JsonPath exact() {
        return new JsonPath(all, true);
    }

    /** What stands there: a list, a map, a text, a number, true, false or, where nothing does, null. */
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        var found = Path.of(path).in(all);
        return (T) (exact ? found : Rounded.of(found));
    }

    public String getString(String path) {
        var found = Path.of(path).in(all);
        return found == null ? null : found.toString();
    }

    public int getInt(String path) {
        return number(path).intValueExact();
    }

    public long getLong(String path) {
        return number(path).longValueExact();
    }

    public double getDouble(String path) {
        return number(path).doubleValue();
    }

    public float getFloat(String path) {
        return number(path).floatValue();
    }

    public UUID getUUID(String path) {
        return UUID.fromString(getString(path));
    }

    public boolean getBoolean(String path) {
        if (Path.of(path).in(all) instanceof Boolean said) {
            return said;
        }
        throw new AssertionError("neither true nor false at " + path + " in " + all);
    }

    private BigDecimal number(String path) {
        var said = getString(path);
        if (said == null) {
            throw new AssertionError("nothing at " + path + " in " + all);
        }
        return new BigDecimal(said);
    }

    public <T> List<T> getList(String path) {
        return get(path);
    }

    public <T> List<T> getList(String path, Class<T> type) {
        var found = (List<?>) Path.of(path).in(all);
        return found == null
                ? null
                : found.stream().map(each -> JSON.convertValue(each, type)).toList();
    }

    public <K, V> Map<K, V> getMap(String path) {
        return get(path);
    }

    public <T> T getObject(String path, Class<T> type) {
        return JSON.convertValue(Path.of(path).in(all), type);
    }

    public String prettify() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
