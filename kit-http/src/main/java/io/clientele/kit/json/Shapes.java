package io.clientele.kit.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;

/** The shapes of Java types, found out once for each. */
final class Shapes {

    private static final Shape ANYTHING = Scalars::anything;
    private static final Map<Class<?>, Shape> SIMPLE = new HashMap<>(Formats.ALL);

    static {
        Shape ints = Scalars.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        Shape longs = Scalars.whole(Long.MIN_VALUE, Long.MAX_VALUE);
        Shape shorts = Scalars.whole(Short.MIN_VALUE, Short.MAX_VALUE);
        SIMPLE.putAll(Map.of(int.class, ints, Integer.class, ints, long.class, longs, Long.class, longs));
        SIMPLE.putAll(Map.of(short.class, shorts, Short.class, shorts, BigInteger.class, longs));
        SIMPLE.putAll(Map.of(boolean.class, Scalars::truth, Boolean.class, Scalars::truth));
        SIMPLE.putAll(Map.of(double.class, Scalars::number, Double.class, Scalars::number));
        SIMPLE.putAll(Map.of(float.class, Scalars::number, Float.class, Scalars::number));
        SIMPLE.putAll(Map.of(BigDecimal.class, Scalars::decimal, String.class, Scalars::text));
    }

    private final ObjectMapper mapper;
    private final Map<JavaType, Shape> known = new ConcurrentHashMap<>();

    Shapes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Shape of(JavaType type) {
        Shape found = known.get(type);
        if (found == null) {
            found = made(type);
            known.put(type, found);
        }
        return found;
    }

    private Shape made(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (SIMPLE.containsKey(raw)) {
            return SIMPLE.get(raw);
        }
        if (raw == Object.class || JsonNode.class.isAssignableFrom(raw)) {
            return ANYTHING;
        }
        if (raw == Optional.class) {
            return of(type.containedTypeOrUnknown(0));
        }
        if (type.isEnumType()) {
            return choice(type);
        }
        if (type.isMapLikeType()) {
            return new Entries(of(type.getKeyType()), later(type.getContentType()));
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return new Items(later(type.getContentType()));
        }
        JsonTypeInfo variants = raw.getAnnotation(JsonTypeInfo.class);
        return variants == null ? bean(type, Map.of()) : variants(type, variants);
    }

    private Supplier<Shape> later(JavaType type) {
        return () -> of(type);
    }

    private static Shape choice(JavaType type) {
        return new Choice(Arrays.stream(type.getRawClass().getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .toList());
    }

    private Shape variants(JavaType type, JsonTypeInfo info) {
        String property = info.property().isEmpty() ? info.use().getDefaultPropertyName() : info.property();
        var shapes = new LinkedHashMap<String, Supplier<Shape>>();
        for (JsonSubTypes.Type one :
                type.getRawClass().getAnnotation(JsonSubTypes.class).value()) {
            JavaType variant = mapper.getTypeFactory().constructSpecializedType(type, one.value());
            Shape shape = bean(variant, Map.of(property, () -> Scalars::text));
            shapes.put(name(one), () -> shape);
        }
        return new Variants(property, shapes);
    }

    private static String name(JsonSubTypes.Type one) {
        JsonTypeName named = one.value().getAnnotation(JsonTypeName.class);
        return one.name().isEmpty() && named != null ? named.value() : one.name();
    }

    private Shape bean(JavaType type, Map<String, Supplier<Shape>> besides) {
        BeanDescription description = mapper.getDeserializationConfig().introspect(type);
        var properties = new LinkedHashMap<>(besides);
        for (BeanPropertyDefinition property : description.findProperties()) {
            if (property.couldDeserialize()) {
                properties.put(property.getName(), shapeOf(property));
            }
        }
        boolean open = properties.isEmpty() || description.findAnySetterAccessor() != null;
        return open ? ANYTHING : new Properties(properties);
    }

    /** A whole number that says itself between which bounds it lies. */
    private static Optional<Shape> bounded(BeanPropertyDefinition property) {
        Min least = property.getPrimaryMember().getAnnotation(Min.class);
        Max most = property.getPrimaryMember().getAnnotation(Max.class);
        if (least == null || most == null) {
            return Optional.empty();
        }
        Class<?> type = property.getRawPrimaryType();
        if (type == int.class || type == Integer.class) {
            return Optional.of(Scalars.whole(Integer.MIN_VALUE, Integer.MAX_VALUE, least.value(), most.value()));
        }
        return type == long.class || type == Long.class
                ? Optional.of(Scalars.whole(Long.MIN_VALUE, Long.MAX_VALUE, least.value(), most.value()))
                : Optional.empty();
    }

    /** A BigDecimal that is written as a string must be read as one. */
    private Supplier<Shape> shapeOf(BeanPropertyDefinition property) {
        var bounded = bounded(property);
        if (bounded.isPresent()) {
            return bounded::get;
        }
        JsonFormat format = property.getPrimaryMember().getAnnotation(JsonFormat.class);
        boolean asText = format != null && format.shape() == JsonFormat.Shape.STRING;
        return asText && property.getRawPrimaryType() == BigDecimal.class
                ? () -> Scalars::decimalText
                : later(property.getPrimaryType());
    }
}
