package io.clientele.e2e.history;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.history.Scene.Step;

import static io.clientele.e2e.history.Scene.JOURNAL;
import static io.clientele.e2e.history.Scene.json;

/** Complaints go their way, promises are settled, points are earned and spent. */
final class CaseSteps {

    private final Scene scene;
    private final Desk desk;
    private final Chance chance;
    private final Company company;

    CaseSteps(Scene scene) {
        this.scene = scene;
        this.desk = scene.desk();
        this.chance = scene.chance();
        this.company = scene.company();
    }

    List<Step> all() {
        return List.of(
                new Step(8, "step", this::step),
                new Step(4, "settle", this::settle),
                new Step(5, "earn", this::earn),
                new Step(5, "redeem", this::redeem));
    }

    private void step() {
        if (company.complaints.isEmpty()) {
            return;
        }
        var first = chance.of(List.copyOf(company.complaints.keySet()));
        var complaint = company.complaints.get(first);
        var to = chance.oneIn(6) ? chance.of("CLOSED", "RESOLVED") : chance.of(Complaint.WAYS.get(complaint.state));
        var at = chance.since(complaint.since);
        var body = json().put("occurredAt", at.toString());
        body.putObject("step").put("to", to);
        if (chance.oneIn(3)) {
            body.put("severity", chance.of("LOW", "HIGH"));
        }
        if (chance.oneIn(3)) {
            body.put("cause", chance.of("PROCEDURE", "BEHAVIOUR"));
        }
        if (chance.oneIn(3)) {
            body.set("compensation", scene.money());
        }
        var answer = desk.post("/api/v1/complaints/" + first + "/steps", body);
        if (!Complaint.WAYS.get(complaint.state).contains(to)) {
            answer.expect(409);
            return;
        }
        var entries = answer.expect(201).body().path("entries");
        complaint.step(
                keep(complaint.opening.came, body.put("kind", "COMPLAINT_STEP"), entries.path(entries.size() - 1)));
    }

    private void settle() {
        if (company.promises.isEmpty()) {
            return;
        }
        var first = chance.of(List.copyOf(company.promises.keySet()));
        var promise = company.promises.get(first);
        boolean kept = chance.oneIn(2);
        var at = chance.since(promise.made.at);
        var body = json().put("occurredAt", at.toString()).put("kept", kept);
        var answer = desk.post("/api/v1/promises/" + first + "/settlement", body);
        if (promise.settledAt != null) {
            answer.expect(409);
            return;
        }
        promise.state = kept ? "KEPT" : "BROKEN";
        promise.settledAt = at;
        promise.settlement = keep(
                promise.made.came,
                body.put("kind", "PROMISE_SETTLED"),
                entry(answer.expect(201).text("/settledBy")));
    }

    private void earn() {
        var standing = company.standing();
        if (standing.isEmpty()) {
            return;
        }
        desk.suite().awaitSettled(Customers.SOON);
        var party = chance.of(standing);
        int points = chance.between(1, 500);
        var at = chance.moment();
        var body = json().put("kind", "POINTS_EARNED").put("occurredAt", at.toString());
        var expires =
                Present.now().plus(chance.between(2, 700), ChronoUnit.DAYS).plusMillis(chance.next());
        body.putObject("points").put("number", points).put("expiresAt", expires.toString());
        var answer =
                desk.post("/api/v1/customers/" + party.id + "/points", body).expect(201);
        company.lots.add(new Lot(party, at, expires, points));
        keep(party, body, entry(answer.text("/movement/id")));
    }

    private void redeem() {
        var standing = company.standing();
        if (standing.isEmpty()) {
            return;
        }
        desk.suite().awaitSettled(Customers.SOON);
        var party = chance.of(standing);
        var at = chance.oneIn(2) ? Present.exactly().minusSeconds(1) : chance.moment();
        var usable = company.lots.stream()
                .filter(lot -> Company.survivor(lot.account) == party && lot.usable(at))
                .sorted(Comparator.comparing(lot -> lot.expiresAt))
                .toList();
        int most = usable.stream().mapToInt(lot -> lot.left).sum();
        if (most == 0 && !chance.oneIn(4)) {
            return;
        }
        int points = chance.oneIn(4) ? most + 1 : chance.between(1, Math.max(1, most));
        var body = json().put("kind", "POINTS_REDEEMED").put("occurredAt", at.toString());
        body.putObject("points").put("number", points);
        var answer = desk.post("/api/v1/customers/" + party.id + "/points", body);
        if (points > most) {
            answer.expect(409);
            return;
        }
        int open = points;
        for (var lot : usable) {
            int part = Math.min(open, lot.left);
            lot.left -= part;
            open -= part;
        }
        keep(party, body, entry(answer.expect(201).text("/movement/id")));
    }

    private Entry keep(Party came, ObjectNode said, JsonNode answer) {
        var entry = Entry.of(came, said, answer);
        company.keep(entry, null);
        return entry;
    }

    private JsonNode entry(String id) {
        return desk.read(JOURNAL + "/" + id);
    }
}
