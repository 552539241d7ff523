package io.clientele.segmentation.words;

import java.util.List;
import java.util.stream.Stream;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.segmentation.scheme.Play;
import io.clientele.segmentation.scheme.Playbook;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.SchemeClass;
import io.clientele.segmentation.scheme.Schemes;

/** Codes that a caller named; one that does not exist is refused, and those that do are named. */
public final class Choices {

    private Choices() {}

    /** The scheme of a path. */
    public static Scheme scheme(String code) {
        return Schemes.find(code)
                .orElseThrow(() -> Rejection.notFound(
                        "SCHEME_NOT_FOUND",
                        "There is no such scheme; there are " + String.join(", ", schemes()) + "."));
    }

    /** Values of a filter by scheme. */
    public static List<String> schemes(List<String> given) {
        return known("scheme", given, schemes());
    }

    /** Values of a filter by class, of whatever scheme. */
    public static List<String> classes(List<String> given) {
        var all = Schemes.ALL.stream().flatMap(s -> s.classes().stream()).map(SchemeClass::code);
        return known(
                "class",
                given,
                Stream.concat(all, Stream.of(SchemeClass.UNCLASSIFIED.code())).toList());
    }

    /** Values of a filter by what an action is about. */
    public static List<String> plays(List<String> given) {
        return known("code", given, Playbook.all().stream().map(Play::code).toList());
    }

    private static List<String> schemes() {
        return Schemes.ALL.stream().map(Scheme::code).toList();
    }

    private static List<String> known(String parameter, List<String> given, List<String> known) {
        if (given == null) {
            return List.of();
        }
        if (!known.containsAll(given)) {
            throw Rejection.malformed(Fault.parameter(
                    parameter, "UNKNOWN_VALUE", parameter + " must be one of " + String.join(", ", known) + "."));
        }
        return given;
    }
}
