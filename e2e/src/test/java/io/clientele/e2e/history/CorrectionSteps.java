package io.clientele.e2e.history;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.history.Scene.Step;

import static io.clientele.e2e.history.Scene.JOURNAL;
import static io.clientele.e2e.history.Scene.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Entries are replaced and voided, singly and many at once; of two corrections of one entry the first wins. */
final class CorrectionSteps {

    private final Desk desk;
    private final Chance chance;
    private final Company company;
    private final EntryBodies bodies;

    CorrectionSteps(Scene scene) {
        this.desk = scene.desk();
        this.chance = scene.chance();
        this.company = scene.company();
        this.bodies = new EntryBodies(scene);
    }

    List<Step> all() {
        return List.of(new Step(12, "correct", this::correct), new Step(4, "correct many", this::correctMany));
    }

    private void correct() {
        var entries = correctable();
        if (entries.isEmpty()) {
            return;
        }
        var entry = chance.of(entries);
        var body = correction(entry);
        if (company.forbids(entry, body)) {
            desk.post(JOURNAL, body).expect(422);
        } else {
            var answer = desk.post(JOURNAL, body).expect(201).body();
            keep(entry, said(body), answer);
            desk.post(JOURNAL, body).expect(409);
        }
    }

    /** Without what falls with another one of them, or is in its way. */
    private void correctMany() {
        var entries = correctable().stream()
                .filter(entry ->
                        !entry.said.has("returns") && company.returned(entry).isEmpty())
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        var rows = new ArrayList<ObjectNode>();
        var corrected = new ArrayList<Entry>();
        var expected = new ArrayList<String>();
        var done = new ArrayList<Entry>();
        for (int i = chance.between(2, 8); i > 0; i--) {
            var entry = chance.of(entries);
            var row = correction(entry);
            boolean refused = done.contains(entry) || company.forbids(entry, row);
            rows.add(row);
            corrected.add(entry);
            expected.add(refused ? "REJECTED" : "CREATED");
            if (!refused) {
                done.add(entry);
            }
        }
        var results = desk.lines(JOURNAL + "/batch", rows).expect(207).body().path("results");
        assertThat(Scene.statuses(results)).isEqualTo(expected);
        for (int i = 0; i < rows.size(); i++) {
            if (expected.get(i).equals("CREATED")) {
                var entry = corrected.get(i);
                var answer =
                        desk.read(JOURNAL + "/" + results.at("/" + i + "/id").asText());
                keep(entry, said(rows.get(i)), answer);
            }
        }
    }

    /** Steps of a complaint, and what became of a promise, are voided with it, each by an entry of its own. */
    private void keep(Entry entry, ObjectNode said, JsonNode answer) {
        var by = Entry.of(entry.came, said, answer);
        var falling = by.is("CORRECTION") ? company.about(entry) : List.<Entry>of();
        company.keep(by, entry);
        for (var one : falling) {
            var voiding = desk.read(JOURNAL + "/"
                    + desk.read(JOURNAL + "/" + one.id).path("correctedBy").asText());
            company.keep(Entry.of(one.came, json().put("kind", "CORRECTION").put("corrects", one.id), voiding), one);
        }
    }

    private ObjectNode correction(Entry entry) {
        var body = json().put("kind", "CORRECTION").put("corrects", entry.id);
        if (chance.oneIn(2)) {
            body.put("occurredAt", chance.moment().toString());
        }
        if (!chance.oneIn(3)) {
            body.set("replacement", bodies.instead(entry, chance.oneIn(2) ? chance.moment() : null));
        }
        return body;
    }

    private static ObjectNode said(ObjectNode correction) {
        return correction.get("replacement") instanceof ObjectNode replacement ? replacement : correction;
    }

    private List<Entry> correctable() {
        return company.entries.stream()
                .filter(entry -> entry.counts() && company.parties.contains(entry.came) && entry.correctable())
                .toList();
    }
}
