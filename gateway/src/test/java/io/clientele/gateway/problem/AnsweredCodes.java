package io.clientele.gateway.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes of problems that sources answer with, said in the call itself or by a constant. */
final class AnsweredCodes {

    private static final String CODE = "(?:\"([A-Z][A-Z0-9_]+)\"|(?:\\w+\\.)?([A-Z][A-Z0-9_]+)\\b(?!\\s*\\())";
    private static final Pattern CALL =
            Pattern.compile("(?:Rejection\\s*\\.\\s*(?:notFound|conflict|forbidden|unavailable)\\(\\s*"
                    + "|(?<!Set\\.)\\bof\\(\\s*(?:Rejection\\.)?Kind\\.[A-Z_]+,\\s*"
                    + "|\\bof\\(\\s*\\d{3},\\s*)"
                    + CODE);
    private static final Pattern CONSTANT =
            Pattern.compile("String\\s+([A-Z][A-Z0-9_]+)\\s*=\\s*\"([A-Z][A-Z0-9_]+)\"");

    private AnsweredCodes() {}

    /** @throws IllegalStateException when a constant that stands for a code is declared nowhere */
    static Set<String> in(Collection<String> sources) {
        Map<String, Set<String>> constants = new HashMap<>();
        sources.forEach(source -> CONSTANT.matcher(source).results().forEach(found -> constants
                .computeIfAbsent(found.group(1), name -> new HashSet<>())
                .add(found.group(2))));
        var codes = new TreeSet<String>();
        for (String source : sources) {
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                codes.addAll(call.group(1) == null ? meant(call.group(2), constants) : Set.of(call.group(1)));
            }
        }
        return codes;
    }

    private static Set<String> meant(String constant, Map<String, Set<String>> constants) {
        Set<String> values = constants.getOrDefault(constant, Set.of());
        if (values.isEmpty()) {
            throw new IllegalStateException("The code " + constant + " is declared nowhere");
        }
        return values;
    }
}
