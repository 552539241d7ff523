package io.clientele.kit.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what the caller probably meant. */
public final class Nearest {

    /** So many names can be read at a glance. */
    private static final int NAMED = 5;

    private Nearest() {}

    /** What there is instead, with a space before it, or nothing where there are no names: a guess, or the few names that come nearest. */
    public static String hint(String given, Collection<String> names) {
        var nearest = nearest(given, names);
        if (nearest.isEmpty() || near(given, nearest.getFirst())) {
            return guess(given, nearest);
        }
        return " The nearest " + (nearest.size() == 1 ? "is " : "are ") + String.join(", ", nearest) + ".";
    }

    /** “Did you mean …?” with a space before it, or nothing where no name is near; for those who name all that there are. */
    public static String guess(String given, Collection<String> names) {
        return nearest(given, names).stream()
                .findFirst()
                .filter(name -> near(given, name))
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
    }

    private static List<String> nearest(String given, Collection<String> names) {
        var wanted = plain(given);
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, plain(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NAMED)
                .toList();
    }

    /** A slip in every third letter, at the most. */
    private static boolean near(String given, String name) {
        var wanted = plain(given);
        return distance(wanted, plain(name)) * 3 <= Math.max(3, wanted.length() + 2);
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
