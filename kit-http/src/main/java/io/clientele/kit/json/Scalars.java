package io.clientele.kit.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.text.Texts;

/** Shapes of numbers, strings and truth values. Nothing is coerced, but a BigDecimal may come as a decimal string. */
final class Scalars {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");
    private static final int WIDEST = 200;

    private Scalars() {}

    static boolean text(JsonNode value, At at, Findings findings) {
        if (!value.isTextual()) {
            return wrong(at, findings, "a string");
        }
        String text = value.textValue();
        if (text.isBlank()) {
            return findings.invalid(at, "BLANK", at.name() + " must not be blank; leave it out when it is unknown.");
        }
        return Texts.storable(text)
                || findings.invalid(at, "BAD_CHARACTER", at.name() + " holds a character that is not text.");
    }

    static boolean truth(JsonNode value, At at, Findings findings) {
        return value.isBoolean() || wrong(at, findings, "true or false");
    }

    static boolean number(JsonNode value, At at, Findings findings) {
        if (!value.isNumber()) {
            return wrong(at, findings, "a number");
        }
        return Double.isFinite(value.doubleValue()) || wrong(at, findings, "a number of ordinary size");
    }

    static Shape whole(long from, long to) {
        return whole(from, to, from, to);
    }

    /** @param least that will do, as the answer says it, like {@code most}; what lies outside of these is refused by a rule later */
    static Shape whole(long from, long to, long least, long most) {
        BigInteger low = BigInteger.valueOf(from);
        BigInteger high = BigInteger.valueOf(to);
        return (value, at, findings) -> value.isIntegralNumber()
                        && value.bigIntegerValue().compareTo(low) >= 0
                        && value.bigIntegerValue().compareTo(high) <= 0
                || wrong(at, findings, "a whole number between " + least + " and " + most);
    }

    /** Whatever it is, but for numbers that could not be written out in full. */
    static boolean anything(JsonNode value, At at, Findings findings) {
        boolean fine = true;
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            fine &= anything(value.get(i), at.then(i), findings);
        }
        for (Map.Entry<String, JsonNode> one : value.properties()) {
            fine &= anything(one.getValue(), at.then(one.getKey()), findings);
        }
        return value.isBigDecimal() ? decimal(value, at, findings) : fine;
    }

    static boolean decimal(JsonNode value, At at, Findings findings) {
        if (value.isTextual()) {
            return decimalText(value, at, findings);
        }
        if (!value.isNumber()) {
            return wrong(at, findings, "a number or a decimal string such as \"12.50\"");
        }
        BigDecimal number = value.decimalValue();
        return Math.abs((long) number.precision() - number.scale()) <= WIDEST && Math.abs(number.scale()) <= WIDEST
                || wrong(at, findings, "a number of ordinary size");
    }

    static boolean decimalText(JsonNode value, At at, Findings findings) {
        return value.isTextual() && DECIMAL.matcher(value.textValue()).matches()
                || wrong(at, findings, "a decimal string such as \"12.50\"");
    }

    static boolean wrong(At at, Findings findings, String wanted) {
        return findings.malformed(at, "WRONG_TYPE", at.name() + " must be " + wanted + ".");
    }
}
