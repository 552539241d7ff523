package io.clientele.kit.rejection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects what is wrong, so that the caller hears of everything in one answer; and no more of it than somebody could read: who has got
 * a thousand things wrong has got one thing wrong, many times over.
 */
public final class Faults {

    public static final int MOST = 1_000;

    private final List<Fault> list = new ArrayList<>();

    public Faults add(Fault fault) {
        if (list.size() < MOST) {
            list.add(fault);
        }
        return this;
    }

    public Faults addAll(List<Fault> faults) {
        faults.forEach(this::add);
        return this;
    }

    public Faults require(boolean ok, Supplier<Fault> otherwise) {
        return ok ? this : add(otherwise.get());
    }

    public boolean any() {
        return !list.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(list);
    }

    public void throwIfAny() {
        if (any()) {
            throw Rejection.invalid(list());
        }
    }
}
