package io.clientele.gateway.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /**
     * A constant means what its own file says; one of another file, what any file says.
     *
     * @throws IllegalStateException when a constant that stands for a code is declared nowhere
     */
    static Set<String> in(Collection<String> sources) {
        Map<String, Set<String>> everywhere = constants(sources);
        var codes = new TreeSet<String>();
        for (String source : sources) {
            Map<String, Set<String>> here = constants(List.of(source));
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                String constant = call.group(2);
                if (constant == null) {
                    codes.add(call.group(1));
                } else if (everywhere.containsKey(constant)) {
                    codes.addAll(here.getOrDefault(constant, everywhere.get(constant)));
                } else {
                    throw new IllegalStateException("The code " + constant + " is declared nowhere");
                }
            }
        }
        return codes;
    }

    private static Map<String, Set<String>> constants(Collection<String> sources) {
        Map<String, Set<String>> found = new HashMap<>();
        sources.forEach(source -> CONSTANT.matcher(source).results().forEach(constant -> found.computeIfAbsent(
                        constant.group(1), name -> new HashSet<>())
                .add(constant.group(2))));
        return found;
    }
}
