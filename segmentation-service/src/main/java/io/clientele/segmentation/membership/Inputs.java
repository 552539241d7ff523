package io.clientele.segmentation.membership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.clientele.kit.money.Money;
import io.clientele.segmentation.scheme.explanation.Input;

/** The figures behind a class as one JSON object. */
final class Inputs {

    private Inputs() {}

    static Map<String, Object> object(List<Input> inputs) {
        var object = new LinkedHashMap<String, Object>();
        inputs.forEach(input -> object.put(input.name(), value(input)));
        return object;
    }

    private static Object value(Input input) {
        return switch (input) {
            case Input.Amount amount -> Money.of(amount.amount(), amount.currency());
            case Input.Count count -> count.value();
            case Input.Moment moment -> moment.at();
        };
    }
}
