package io.clientele.kit.http.problem;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;

class NamingWhatIsAtFaultTest {

    @Test
    void theDetailOfOneFaultNamesItsPlace() {
        assertThat(detail(Fault.pointer("/occurredAt", "OUT_OF_RANGE", "Must not be in the future.")))
                .isEqualTo("occurredAt: Must not be in the future.");
        assertThat(detail(Fault.pointer("/lines/0", "NOT_ALLOWED", "Only one is sold.")))
                .isEqualTo("lines/0: Only one is sold.");
        assertThat(detail(Fault.parameter("from", "OUT_OF_RANGE", "Must be before to.")))
                .isEqualTo("from: Must be before to.");
        assertThat(detail(Fault.header("If-Match", "REQUIRED", "Say which version was read.")))
                .isEqualTo("If-Match: Say which version was read.");
    }

    @Test
    void whatIsNamedAlreadyIsNotNamedTwice() {
        assertThat(detail(Fault.pointer("/contacts/0/name", "REQUIRED", "name is required.")))
                .isEqualTo("name is required.");
        assertThat(detail(Fault.pointer("/lines/0", "TOO_MANY", "Lines are too many.")))
                .isEqualTo("Lines are too many.");
        assertThat(detail(Fault.pointer("", "WRONG_TYPE", "Must be an object.")))
                .isEqualTo("Must be an object.");
    }

    @Test
    void theFaultItselfAndAFaultAmongOthersStandBesideTheirPlaces() {
        var fault = Fault.pointer("/occurredAt", "OUT_OF_RANGE", "Must not be in the future.");
        assertThat(Problem.of(Rejection.invalid(fault)).errors().getFirst().detail())
                .isEqualTo(fault.detail());
        assertThat(Problem.of(Rejection.invalid(List.of(fault, fault))).detail())
                .isEqualTo("The content of the request is refused. 2 faults are listed under errors.");
    }

    @Test
    void thePlaceIsThatOfTheWholeBody() {
        var inner = Rejection.invalid(Fault.pointer("/occurredAt", "OUT_OF_RANGE", "Must not be in the future."));
        assertThat(Problem.of(inner.under("/replacement")).detail())
                .isEqualTo("replacement/occurredAt: Must not be in the future.");
    }

    private static String detail(Fault fault) {
        return Problem.of(Rejection.invalid(fault)).detail();
    }
}
