package io.clientele.valuation.choice.spend;

import java.util.ArrayList;
import java.util.List;

/** A sample of what comes in one order: of more than so many every n-th is kept, so that the same base gives the same sample. */
public final class EveryNth<T> {

    private final int most;
    private final List<T> kept = new ArrayList<>();
    private long seen;
    private long stride = 1;

    /** @param most that are kept, an even number */
    public EveryNth(int most) {
        this.most = most;
    }

    public void add(T one) {
        if (seen % stride == 0 && kept.size() == most) {
            thin();
        }
        if (seen % stride == 0) {
            kept.add(one);
        }
        seen++;
    }

    public List<T> kept() {
        return List.copyOf(kept);
    }

    /** Keeps every other one. */
    private void thin() {
        for (int i = 0; i < most / 2; i++) {
            kept.set(i, kept.get(2 * i));
        }
        kept.subList(most / 2, most).clear();
        stride *= 2;
    }
}
