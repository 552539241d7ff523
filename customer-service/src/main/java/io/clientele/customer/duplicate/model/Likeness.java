package io.clientele.customer.duplicate.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * How likely two records are of one customer: every reason by itself speaks for it with a weight, and together they leave the
 * doubt that none of them is right, 1 − Π (1 − weight). Weights are judgements, not measurements; they order the list.
 */
public final class Likeness {

    /** From here on two records are shown. */
    public static final double ENOUGH = 0.6;

    private final Map<Sign, Double> signs = new EnumMap<>(Sign.class);

    /** @param similarity of names, from 0 to 1; 1 for what is equal or not */
    public void add(Sign sign, double similarity) {
        signs.merge(sign, similarity, Math::max);
    }

    public Map<Sign, Double> signs() {
        return signs;
    }

    /** Of people a name alone says less than of organisations. */
    public double score(boolean person) {
        double doubt = 1;
        for (var sign : signs.entrySet()) {
            doubt *= 1 - sign.getKey().weight(person) * sign.getValue();
        }
        return 1 - doubt;
    }
}
