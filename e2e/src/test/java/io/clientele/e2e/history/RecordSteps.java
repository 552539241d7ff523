package io.clientele.e2e.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Answer;
import io.clientele.e2e.history.Scene.Step;

import static io.clientele.e2e.history.Scene.CUSTOMERS;
import static io.clientele.e2e.history.Scene.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Customers come, in one call or many, and their records change. */
final class RecordSteps {

    private final Scene scene;
    private final Desk desk;
    private final Chance chance;
    private final Company company;
    private final RecordBodies bodies;

    RecordSteps(Scene scene) {
        this.scene = scene;
        this.desk = scene.desk();
        this.chance = scene.chance();
        this.company = scene.company();
        this.bodies = new RecordBodies(scene);
    }

    List<Step> all() {
        return List.of(
                new Step(6, "register", this::register),
                new Step(3, "register many", this::registerMany),
                new Step(2, "register again", this::registerAgain),
                new Step(10, "patch", this::patch),
                new Step(3, "change keys", this::changeKeys),
                new Step(3, "assess credit", this::assess),
                new Step(3, "estimate wallet", this::estimate));
    }

    void register() {
        var body = bodies.body();
        var key = bodies.number();
        var answer = desk.post(CUSTOMERS, body, key).expect(201);
        keep(answer.text("/id"), body);
        if (chance.oneIn(4)) {
            assertThat(desk.post(CUSTOMERS, body, key).expect(201).body()).isEqualTo(answer.body());
            desk.post(CUSTOMERS, body.deepCopy().put("campaign", "other"), key).expect(422);
        }
    }

    /** However long ago, and whatever its record says now. */
    private void registerAgain() {
        var party = scene.someone();
        if (party.references.containsAll(keys(party.registered))) {
            var answer = desk.post(CUSTOMERS, party.registered).expect(200);
            assertThat(answer.text("/id")).isEqualTo(Company.survivor(party).id);
            desk.post(CUSTOMERS, party.registered.deepCopy().put("campaign", "other"))
                    .expect(409);
        }
    }

    /** New ones, one that is repeated, one that is refused. */
    private void registerMany() {
        var rows = new ArrayList<ObjectNode>();
        var expected = new ArrayList<String>();
        for (int i = chance.between(1, 4); i > 0; i--) {
            rows.add(bodies.body());
            expected.add("CREATED");
        }
        rows.add(rows.getFirst());
        expected.add("DUPLICATE");
        rows.add(bodies.refused());
        expected.add("REJECTED");
        if (chance.oneIn(4)) {
            var none = desk.lines(CUSTOMERS + "/batch?atomic=true", rows)
                    .expect(207)
                    .body();
            assertThat(none.path("rejected").asInt()).isEqualTo(rows.size());
        }
        var results = desk.lines(CUSTOMERS + "/batch", rows).expect(207).body().path("results");
        assertThat(Scene.statuses(results)).isEqualTo(expected);
        for (int i = 0; i < rows.size() - 2; i++) {
            keep(results.at("/" + i + "/id").asText(), rows.get(i));
        }
    }

    Party keep(String id, ObjectNode body) {
        var said = body.deepCopy();
        var party = new Party(id, said.without(List.of("externalReferences")));
        party.registered = body;
        if (!said.has("roles")) {
            said.putArray("roles").add("CUSTOMER");
        }
        party.references.addAll(keys(body));
        company.parties.add(party);
        return party;
    }

    private void patch() {
        var party = scene.someone();
        var patch = bodies.traits(party.organisation(), 2);
        if (chance.oneIn(5)) {
            patch.put("name", bodies.name());
        }
        if (chance.oneIn(5) && party.organisation()) {
            patch.put("kind", chance.of(RecordBodies.ORGANISATIONS));
        }
        if (chance.oneIn(4)) {
            patch.putNull(chance.of("campaign", "source", "tastes", "citySize"));
        }
        var path = CUSTOMERS + "/" + party.id;
        if (party.mergedInto != null) {
            desk.patch(path, patch, "\"" + party.version() + "\"").expect(409);
            return;
        }
        var tag = desk.get(path).expect(200).header("ETag");
        var answer = desk.patch(path, patch, tag).expect(200);
        var changed = party.says((ObjectNode) Party.patched(party.said(), patch));
        if (changed) {
            desk.patch(path, patch, tag).expect(412);
        }
        assertThat(answer.body().path("version").asInt()).isEqualTo(party.version());
    }

    /** One more, one less, and never one of somebody else. */
    private void changeKeys() {
        var party = chance.of(company.standing());
        var keys = new ArrayList<>(party.references);
        if (keys.isEmpty() || chance.oneIn(2)) {
            keys.add(chance.of(scene.marked("erp")) + ":" + bodies.number());
        } else {
            keys.removeFirst();
        }
        var path = CUSTOMERS + "/" + party.id;
        var tag = "\"" + party.version() + "\"";
        var other = scene.someone();
        if (other != party && !other.references.isEmpty()) {
            desk.patch(path, keys(List.of(other.references.iterator().next())), tag)
                    .expect(409);
        }
        var answer = desk.patch(path, keys(keys), tag).expect(200);
        party.references.clear();
        party.references.addAll(keys);
        party.versions.add(party.said());
        assertThat(answer.body().path("version").asInt()).isEqualTo(party.version());
    }

    private static List<String> keys(ObjectNode body) {
        return StreamSupport.stream(body.path("externalReferences").spliterator(), false)
                .map(key -> key.path("system").asText() + ":" + key.path("id").asText())
                .toList();
    }

    private static ObjectNode keys(List<String> keys) {
        var patch = json();
        var references = patch.putArray("externalReferences");
        keys.forEach(key -> references.add(Scene.reference(key)));
        return patch;
    }

    private void assess() {
        var party = scene.someone();
        int score = chance.between(0, 100);
        var body = json().put("assessedOn", chance.day().toString());
        List.of("capital", "condition", "capacity", "character", "collateral", "continuity")
                .forEach(one -> body.putObject(one).put("score", score));
        var answer = desk.post(CUSTOMERS + "/" + party.id + "/credit-assessments", body);
        keep(party, party.judgements, answer, body.path("assessedOn").asText(), "/grade/code");
    }

    private void estimate() {
        var party = scene.someone();
        var body = json().put("estimatedOn", chance.day().toString()).put("origin", "INTERVIEW");
        body.set("yearlyAmount", scene.money());
        var answer = desk.post(CUSTOMERS + "/" + party.id + "/wallet-estimates", body);
        keep(party, party.wallets, answer, body.path("estimatedOn").asText(), "/yearlyAmount/amount");
    }

    private void keep(Party party, List<Party.Judgement> kept, Answer answer, String day, String result) {
        if (party.mergedInto != null) {
            answer.expect(409);
        } else {
            answer.expect(201);
            kept.add(new Party.Judgement(answer.text("/id"), day, answer.text(result)));
        }
    }
}
