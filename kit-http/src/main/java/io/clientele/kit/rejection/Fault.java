package io.clientele.kit.rejection;

import java.util.regex.Pattern;

/**
 * One thing that is wrong with what the caller sent.
 *
 * @param name a JSON Pointer, or the name of a query parameter or header
 */
public record Fault(Place place, String name, String code, String detail) {

    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    public static Fault pointer(String pointer, String code, String detail) {
        return new Fault(Place.POINTER, pointer, code, detail);
    }

    public static Fault parameter(String name, String code, String detail) {
        return new Fault(Place.PARAMETER, name, code, detail);
    }

    public static Fault header(String name, String code, String detail) {
        return new Fault(Place.HEADER, name, code, detail);
    }

    /** The same fault, seen from the body in which the faulty value lies at {@code prefix}. */
    public Fault under(String prefix) {
        return place == Place.POINTER ? new Fault(place, prefix + name, code, detail) : this;
    }

    /** What is wrong, in words that name the place; most details do so by themselves. */
    public String placed() {
        var path = place == Place.POINTER ? name.replaceFirst("^/", "") : name;
        var property = path.replaceFirst("(/\\d+)+$", "").replaceFirst(".*/", "");
        return Pattern.compile("(?i)\\b" + Pattern.quote(property) + "\\b")
                        .matcher(detail)
                        .find()
                ? detail
                : path + ": " + detail;
    }
}
