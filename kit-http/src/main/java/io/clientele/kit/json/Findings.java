package io.clientele.kit.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

/** What was found wrong with one document: faults of its shape and faults of its content. */
final class Findings {

    private final List<Fault> shape = new ArrayList<>();
    private final List<Fault> content = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    /** Answers false, so that a check can end with it. */
    boolean malformed(At at, String code, String detail) {
        return note(shape, Fault.pointer(at.pointer(), code, detail));
    }

    boolean invalid(At at, String code, String detail) {
        return note(content, Fault.pointer(at.pointer(), code, detail));
    }

    void invalid(Fault fault) {
        note(content, fault);
    }

    void malformed(Fault fault) {
        note(shape, fault);
    }

    /** Those of one code. */
    Findings only(String code) {
        var some = new Findings();
        shape.stream().filter(fault -> fault.code().equals(code)).forEach(some::malformed);
        content.stream().filter(fault -> fault.code().equals(code)).forEach(some::invalid);
        return some;
    }

    boolean any() {
        return !places.isEmpty();
    }

    /** Whether something at, below or above the place was found wrong already, so that more would be an echo. */
    boolean touches(String pointer) {
        return places.stream()
                .anyMatch(place ->
                        place.equals(pointer) || place.startsWith(pointer + "/") || pointer.startsWith(place + "/"));
    }

    void throwIfAny() {
        if (shape.isEmpty() && content.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(shape);
        all.addAll(content);
        throw shape.isEmpty() ? Rejection.invalid(all) : Rejection.malformed(all);
    }

    private boolean note(List<Fault> faults, Fault fault) {
        faults.add(fault);
        places.add(fault.name());
        if (places.size() == Faults.MOST) {
            throwIfAny();
        }
        return false;
    }
}
