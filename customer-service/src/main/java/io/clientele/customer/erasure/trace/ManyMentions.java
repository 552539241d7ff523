package io.clientele.customer.erasure.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Many people: a text is read once, and those alone are asked whether it speaks of them of whom it has words enough. */
final class ManyMentions {

    /** As many letters part most words from each other. */
    private static final int HEAD = 8;

    private final Map<String, List<Mentions>> people = new HashMap<>();
    private final Map<String, List<String>> heads = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();

    ManyMentions(List<Mentions> many) {
        many.forEach(person -> person.words().forEach(word -> people.computeIfAbsent(word, any -> new ArrayList<>())
                .add(person)));
        for (var word : people.keySet()) {
            var head = word.substring(0, Math.min(HEAD, word.length()));
            heads.computeIfAbsent(head, any -> new ArrayList<>()).add(word);
            lengths.add(head.length());
        }
    }

    /** Whether the text says clearly that one of them is meant. */
    boolean clear(String text) {
        var found = new IdentityHashMap<Mentions, Integer>();
        words(text.toLowerCase(Locale.ROOT)).forEach(word -> people.get(word)
                .forEach(person -> found.merge(person, Mentions.telling(word) ? 2 : 1, Integer::sum)));
        return found.entrySet().stream()
                .anyMatch(person -> person.getValue() > 1 && person.getKey().clear(text));
    }

    private Set<String> words(String text) {
        var found = new HashSet<String>();
        for (int i = 0; i < text.length(); i++) {
            for (int length : lengths) {
                if (i + length <= text.length()) {
                    int at = i;
                    heads.getOrDefault(text.substring(i, i + length), List.of()).stream()
                            .filter(word -> text.startsWith(word, at))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
