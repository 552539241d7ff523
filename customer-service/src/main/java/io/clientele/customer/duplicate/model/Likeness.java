package io.clientele.customer.duplicate.model;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How likely two records are of one customer: every reason by itself speaks for it with a weight, and together they leave the
 * doubt that none of them is right, 1 − Π (1 − weight). Weights are judgements, not measurements; they order the list.
 */
public final class Likeness {

    /** From here on two records are shown. */
    public static final double ENOUGH = 0.6;

    /** These look at the same thing, so the strongest of them is the one reason there is. */
    private static final Set<Sign> OF_NAMES = EnumSet.of(Sign.NAME, Sign.SAME_SOUND, Sign.MISSPELT, Sign.ONE_CHARACTER);

    private final Map<Sign, Double> signs = new EnumMap<>(Sign.class);

    /** @param similarity of names, from 0 to 1; 1 for what is equal or not */
    public void add(Sign sign, double similarity) {
        signs.merge(sign, similarity, Math::max);
    }

    /** The reasons that count. */
    public Map<Sign, Double> signs(boolean person) {
        var counting = new EnumMap<>(signs);
        OF_NAMES.stream()
                .filter(signs::containsKey)
                .max(Comparator.comparingDouble(sign -> weight(sign, person)))
                .ifPresent(
                        strongest -> counting.keySet().removeIf(sign -> sign != strongest && OF_NAMES.contains(sign)));
        return counting;
    }

    /** Of people a name alone says less than of organisations. */
    public double score(boolean person) {
        double doubt = 1;
        for (var sign : signs(person).keySet()) {
            doubt *= 1 - weight(sign, person);
        }
        return 1 - doubt;
    }

    private double weight(Sign sign, boolean person) {
        return sign.weight(person) * signs.get(sign);
    }
}
