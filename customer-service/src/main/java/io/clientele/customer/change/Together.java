package io.clientele.customer.change;

import java.util.List;
import java.util.function.Supplier;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

/** Whoever sent something hears of everything that is wrong with it in one answer, whichever rules found it. */
final class Together {

    private Together() {}

    /** What the rule answers; refused when it refuses, or there are faults already. */
    static <T> T check(List<Fault> faults, Supplier<T> rule) {
        T answer;
        try {
            answer = rule.get();
        } catch (Rejection no) {
            throw no.kind() == Rejection.Kind.INVALID ? all(no.faults(), faults) : no;
        }
        new Faults().addAll(faults).throwIfAny();
        return answer;
    }

    private static Rejection all(List<Fault> some, List<Fault> others) {
        return Rejection.invalid(new Faults().addAll(some).addAll(others).list());
    }
}
