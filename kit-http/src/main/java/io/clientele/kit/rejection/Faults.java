package io.clientele.kit.rejection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong, so that the caller hears of everything in one answer. */
public final class Faults {

    private final List<Fault> list = new ArrayList<>();

    public Faults add(Fault fault) {
        list.add(fault);
        return this;
    }

    public Faults addAll(List<Fault> faults) {
        list.addAll(faults);
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
