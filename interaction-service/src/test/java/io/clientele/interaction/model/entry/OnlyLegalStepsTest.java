package io.clientele.interaction.model.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.interaction.model.ComplaintState;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.draft.Details;
import io.clientele.interaction.model.draft.Details.Step;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.interaction.model.ComplaintState.ACKNOWLEDGED;
import static io.clientele.interaction.model.ComplaintState.CLOSED;
import static io.clientele.interaction.model.ComplaintState.IN_PROGRESS;
import static io.clientele.interaction.model.ComplaintState.OPEN;
import static io.clientele.interaction.model.ComplaintState.REOPENED;
import static io.clientele.interaction.model.ComplaintState.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OnlyLegalStepsTest {

    private static final List<List<ComplaintState>> LEGAL = List.of(
            List.of(OPEN, ACKNOWLEDGED),
            List.of(ACKNOWLEDGED, IN_PROGRESS),
            List.of(IN_PROGRESS, RESOLVED),
            List.of(RESOLVED, CLOSED),
            List.of(RESOLVED, REOPENED),
            List.of(CLOSED, REOPENED),
            List.of(REOPENED, IN_PROGRESS));

    @Test
    void ofAllStepsTheLegalOnesCanBeTakenAndNoOthers() {
        var taken = new ArrayList<List<ComplaintState>>();
        for (var from : ComplaintState.values()) {
            for (var to : ComplaintState.values()) {
                if (possible(from, to)) {
                    taken.add(List.of(from, to));
                }
            }
        }
        assertThat(taken).containsExactlyInAnyOrderElementsOf(LEGAL);
    }

    @Test
    void whatIsRefusedNamesWhereItMayGo() {
        assertThatThrownBy(() -> OPEN.to(CLOSED)).hasMessageContaining("only [ACKNOWLEDGED]");
    }

    @Test
    void aStepNamesItsComplaintAndWhereItGoes() {
        assertThat(step(null, null)).containsExactly("/about REQUIRED", "/step REQUIRED");
        assertThat(step(new UUID(1, 1), new Step(OPEN, null, null))).containsExactly("/step/to NOT_ALLOWED");
        assertThat(step(new UUID(1, 1), new Step(RESOLVED, null, BigDecimal.TEN)))
                .isEmpty();
    }

    @Test
    void satisfactionIsKnownAtTheEndAndDeadlinesLieAhead() {
        assertThat(step(new UUID(1, 1), new Step(ACKNOWLEDGED, Instant.EPOCH, new BigDecimal("11"))))
                .containsExactly(
                        "/step/resolveBy OUT_OF_RANGE",
                        "/step/satisfaction OUT_OF_RANGE",
                        "/step/satisfaction NOT_ALLOWED");
    }

    private static List<String> step(UUID about, Step step) {
        return Drafts.of(Kind.COMPLAINT_STEP)
                .details(new Details(about, null, null, null, null, null, null, step, null, null))
                .faults();
    }

    private static boolean possible(ComplaintState from, ComplaintState to) {
        try {
            from.to(to);
            return true;
        } catch (Rejection no) {
            return false;
        }
    }
}
