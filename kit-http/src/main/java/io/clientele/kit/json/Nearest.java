package io.clientele.kit.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what the caller probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The name closest to the given one, if there is any name at all. */
    public static Optional<String> of(String given, Collection<String> names) {
        String wanted = plain(given);
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(wanted, plain(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** “Did you mean …?” with a space before it, or nothing. */
    public static String hint(String given, Collection<String> names) {
        return of(given, names).map(name -> " Did you mean " + name + "?").orElse("");
    }

    /** The caller's own word, shortened, in quotation marks. */
    public static String quoted(String given) {
        return '"' + (given.length() > 64 ? given.substring(0, 64) + "…" : given) + '"';
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        return lower.substring(0, Math.min(lower.length(), 64));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
