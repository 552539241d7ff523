package io.clientele.interaction.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.http.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A complaint is a recount of the entries that stand, whatever was taken, replaced and voided in whatever order; what would
 * leave no legal way is refused, and nothing else is.
 */
@QuarkusTest
@OnRealParts
class ComplaintsOfARandomJournalTest {

    private static final Instant BEGUN = Instant.parse("2026-01-05T09:00:00Z");

    /** Steps as they stand, in order; written down here once more, so that it shares nothing with the service. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "OPEN", List.of("ACKNOWLEDGED"),
            "ACKNOWLEDGED", List.of("IN_PROGRESS"),
            "IN_PROGRESS", List.of("RESOLVED"),
            "RESOLVED", List.of("CLOSED", "REOPENED"),
            "CLOSED", List.of("REOPENED"),
            "REOPENED", List.of("IN_PROGRESS"));

    private final Random random = new Random(20_260_105);
    private final UUID customer = UUID.randomUUID();
    private final List<Step> steps = new ArrayList<>();
    private UUID complaint;
    private Instant openedAt;
    private int paidAtFirst;
    private UUID opening;
    private int refused;
    private int taken;

    private record Step(UUID id, String to, Instant at, int paid) {}

    @Test
    void everyComplaintIsARecount() {
        for (int round = 0; round < 4; round++) {
            begin();
            for (int i = 0; i < 60; i++) {
                switch (random.nextInt(6)) {
                    case 0, 1 -> take();
                    case 2 -> takeLegally();
                    case 3 -> replace();
                    case 4 -> replaceOpening();
                    default -> voidOne();
                }
                compare();
            }
            end();
        }
        assertThat(taken).as("corrections that were taken").isGreaterThan(20);
        assertThat(refused).as("calls that were refused").isGreaterThan(20);
    }

    private void begin() {
        steps.clear();
        openedAt = BEGUN;
        paidAtFirst = random.nextInt(50);
        complaint = Calls.recorded(Calls.entry(customer, "COMPLAINT", openedAt.toString(), paid(paidAtFirst)));
        opening = complaint;
    }

    private void take() {
        take(any(), since().plusSeconds(random.nextInt(-2, 600)));
    }

    private void takeLegally() {
        take(WAYS.get(state()).getFirst(), since().plusSeconds(random.nextInt(2)));
    }

    private void take(String to, Instant at) {
        var step = new Step(null, to, at, random.nextInt(50));
        var next = new ArrayList<>(steps);
        next.add(step);
        var answer = Calls.post(Calls.entry(customer, "COMPLAINT_STEP", at.toString(), said(step)));
        if (allowed(next, openedAt, answer)) {
            steps.add(recorded(step, answer));
        }
    }

    private void replace() {
        if (steps.isEmpty()) {
            return;
        }
        int place = random.nextInt(steps.size());
        var was = steps.get(place);
        var step = new Step(
                null,
                random.nextInt(4) == 0 ? any() : was.to(),
                random.nextBoolean() ? was.at() : was.at().plusSeconds(random.nextInt(-300, 300)),
                random.nextInt(50));
        var next = new ArrayList<>(steps);
        next.set(place, step);
        var answer = correct(
                was.id(),
                ",\"replacement\":{\"kind\":\"COMPLAINT_STEP\",\"occurredAt\":\"" + step.at() + "\"" + said(step)
                        + "}");
        if (allowed(next, openedAt, answer)) {
            steps.set(place, recorded(step, answer));
            taken++;
        }
    }

    private void replaceOpening() {
        var at = BEGUN.plusSeconds(random.nextInt(-100, 200));
        int paid = random.nextInt(50);
        var answer = correct(
                opening, ",\"replacement\":{\"kind\":\"COMPLAINT\",\"occurredAt\":\"" + at + "\"" + paid(paid) + "}");
        if (allowed(steps, at, answer)) {
            openedAt = at;
            paidAtFirst = paid;
            opening = UUID.fromString(answer.path("id"));
            taken++;
        }
    }

    private void voidOne() {
        if (steps.isEmpty()) {
            return;
        }
        int place = random.nextInt(3) == 0 ? random.nextInt(steps.size()) : steps.size() - 1;
        var next = new ArrayList<>(steps);
        next.remove(place);
        var answer = correct(steps.get(place).id(), "");
        if (allowed(next, openedAt, answer)) {
            steps.remove(place);
            taken++;
        }
    }

    /** The complaint is gone, and nothing of it counts. */
    private void end() {
        assertThat(correct(opening, "").statusCode()).isEqualTo(201);
        assertThat(Calls.get("/complaints/" + complaint).statusCode()).isEqualTo(404);
        assertThat(standing()).isEmpty();
    }

    private boolean allowed(List<Step> next, Instant begun, Response answer) {
        if (legal(next, begun)) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            return true;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isIn(409, 422);
        refused++;
        return false;
    }

    private static boolean legal(List<Step> steps, Instant begun) {
        var state = "OPEN";
        var since = begun;
        for (var step : steps) {
            if (step.at().isBefore(since) || !WAYS.get(state).contains(step.to())) {
                return false;
            }
            state = step.to();
            since = step.at();
        }
        return true;
    }

    private void compare() {
        var shown = Calls.get("/complaints/" + complaint)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shown.getString("state.code")).isEqualTo(state());
        assertThat(Instant.parse(shown.getString("since"))).isEqualTo(since());
        assertThat(Instant.parse(shown.getString("openedAt"))).isEqualTo(openedAt);
        assertThat(shown.getInt("reopened")).isEqualTo((int)
                steps.stream().filter(step -> step.to().equals("REOPENED")).count());
        int paid = paidAtFirst + steps.stream().mapToInt(Step::paid).sum();
        assertThat(new BigDecimal(shown.getString("compensation.amount")))
                .isEqualByComparingTo(BigDecimal.valueOf(paid));
        assertThat(shown.getList("entries.id").stream().skip(1).map(Object::toString))
                .containsExactlyElementsOf(
                        steps.stream().map(step -> step.id().toString()).toList());
        assertThat(standing()).hasSize(1 + steps.size());
    }

    private List<Object> standing() {
        return Calls.get("/customers/" + customer + "/timeline?includeSuperseded=false&limit=500")
                .jsonPath()
                .getList("items.id");
    }

    private String state() {
        return steps.isEmpty() ? "OPEN" : steps.getLast().to();
    }

    private Instant since() {
        return steps.isEmpty() ? openedAt : steps.getLast().at();
    }

    private String any() {
        return List.of("ACKNOWLEDGED", "IN_PROGRESS", "RESOLVED", "CLOSED", "REOPENED")
                .get(random.nextInt(5));
    }

    private String said(Step step) {
        return ",\"about\":\"" + complaint + "\",\"step\":{\"to\":\"" + step.to() + "\"}" + paid(step.paid());
    }

    private static Step recorded(Step step, Response answer) {
        return new Step(UUID.fromString(answer.path("id")), step.to(), step.at(), step.paid());
    }

    private static Response correct(UUID entry, String replacement) {
        return Calls.post("{\"kind\":\"CORRECTION\",\"corrects\":\"" + entry + "\"" + replacement + "}");
    }

    private static String paid(int amount) {
        return ",\"subject\":\"Late\",\"compensation\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }
}
