package io.clientele.kit.testing.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of JSON with floats for fractions, as tests write them: {@code 0.5f}. */
final class Rounded {

    private Rounded() {}

    static Object of(Object value) {
        return switch (value) {
            case BigDecimal fraction -> fraction.floatValue();
            case List<?> list -> {
                var rounded = new ArrayList<Object>();
                list.forEach(each -> rounded.add(of(each)));
                yield rounded;
            }
            case Map<?, ?> map -> {
                var rounded = new LinkedHashMap<Object, Object>();
                map.forEach((key, each) -> rounded.put(key, of(each)));
                yield rounded;
            }
            case null, default -> value;
        };
    }
}
