package io.clientele.kit.testing.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is called, as a test writes it: {@code /customers/{id}?q=any text}, with arguments in the order of their places.
 *
 * @param verbatim it is written as it goes over the wire
 */
record Address(String path, List<Object> arguments, List<String> parameters, boolean verbatim) {

    private static final Pattern PLACE = Pattern.compile("\\{[^{}\"]*}");

    URI at(int port) {
        var values = new ArrayList<>(arguments);
        int end = path.indexOf('?');
        var where = filled(end < 0 ? path : path.substring(0, end), values, Address::encoded);
        var asked = new ArrayList<String>();
        if (end >= 0) {
            asked.add(query(filled(path.substring(end + 1), values, String::valueOf)));
        }
        asked.addAll(parameters);
        return URI.create("http://localhost:" + port + where + (asked.isEmpty() ? "" : "?" + String.join("&", asked)));
    }

    private static String filled(String text, List<Object> values, Function<Object, String> written) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(written.apply(values.removeFirst())));
    }

    private String query(String said) {
        return verbatim
                ? said
                : List.of(said.split("&")).stream().map(this::parameter).collect(Collectors.joining("&"));
    }

    private String parameter(String said) {
        int is = said.indexOf('=');
        return is < 0 ? encoded(said) : parameter(said.substring(0, is), said.substring(is + 1));
    }

    static String parameter(String name, Object value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
