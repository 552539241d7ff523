package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.history.Scene.Step;

import static io.clientele.e2e.history.Scene.JOURNAL;
import static org.assertj.core.api.Assertions.assertThat;

/** Entries come singly, again and in batches, late or of just now, and about each other. */
final class JournalSteps {

    private final Scene scene;
    private final Desk desk;
    private final Chance chance;
    private final Company company;
    private final EntryBodies bodies;

    JournalSteps(Scene scene) {
        this.scene = scene;
        this.desk = scene.desk();
        this.chance = scene.chance();
        this.company = scene.company();
        this.bodies = new EntryBodies(scene);
    }

    List<Step> all() {
        return List.of(
                new Step(16, "post", this::post),
                new Step(8, "post many", this::postMany),
                new Step(3, "repeat", this::repeat),
                new Step(5, "take back", this::takeBack),
                new Step(5, "tell more", this::tellMore),
                new Step(2, "be refused", this::beRefused));
    }

    private void post() {
        var party = scene.someone();
        var body = scene.named(bodies.any(chance.moment()), party);
        var key = "entry-" + chance.next() + scene.mark();
        var answer = desk.post(JOURNAL, body, key).expect(201).body();
        company.keep(Entry.of(party, body, answer), null);
        if (chance.oneIn(5)) {
            assertThat(desk.post(JOURNAL, body, key).expect(201).body()).isEqualTo(answer);
            desk.post(JOURNAL, other(body), key).expect(422);
        }
    }

    /** New ones with one that is repeated, one under a reference that is taken and one that says nothing; or all or nothing. */
    private void postMany() {
        var rows = new ArrayList<ObjectNode>();
        var expected = new ArrayList<String>();
        var parties = new ArrayList<Party>();
        for (int i = chance.between(2, 12); i > 0; i--) {
            var party = scene.someone();
            parties.add(party);
            rows.add(scene.named(bodies.any(chance.moment()), party));
            expected.add("CREATED");
        }
        var again = rows.getFirst();
        again.set("externalReference", Scene.reference("batch:" + chance.next() + scene.mark()));
        rows.add(again.deepCopy());
        rows.add(other(again));
        rows.add(again.deepCopy().without(List.of("kind", "externalReference")));
        expected.addAll(List.of("DUPLICATE", "REJECTED", "REJECTED"));
        if (chance.oneIn(5)) {
            var none =
                    desk.lines(JOURNAL + "/batch?atomic=true", rows).expect(207).body();
            assertThat(none.path("rejected").asInt()).isEqualTo(rows.size());
        }
        var results = desk.lines(JOURNAL + "/batch", rows).expect(207).body().path("results");
        assertThat(Scene.statuses(results)).isEqualTo(expected);
        for (int i = 0; i < parties.size(); i++) {
            var id = results.at("/" + i + "/id").asText();
            company.keep(Entry.of(parties.get(i), rows.get(i), desk.read(JOURNAL + "/" + id)), null);
        }
        assertThat(results.at("/" + parties.size() + "/id")).isEqualTo(results.at("/0/id"));
    }

    /** However long ago it was, whatever became of the entry, and whoever has the key now by which its customer was named. */
    private void repeat() {
        var known = company.entries.stream()
                .filter(entry -> company.parties.contains(entry.came))
                .filter(entry -> entry.said.has("externalReference") && entry.corrects == null)
                .toList();
        if (!known.isEmpty()) {
            var entry = chance.of(known);
            assertThat(desk.post(JOURNAL, entry.said).expect(200).text("/id")).isEqualTo(entry.id);
            desk.post(JOURNAL, other(entry.said)).expect(409);
        }
    }

    /** A return goes with the purchase that it is of, whoever is named, and is of no more than is left of it. */
    private void takeBack() {
        var sold = company.counting("PURCHASE");
        if (!sold.isEmpty()) {
            desk.suite().awaitSettled(Customers.SOON);
            var purchase = chance.of(sold);
            var body = bodies.takenBack(chance.since(purchase.at())).put("returns", purchase.id);
            if (new Entry(null, purchase.came, body, purchase.at, null).amount().compareTo(company.left(purchase))
                    > 0) {
                desk.post(JOURNAL, scene.named(body, chance.of(company.under(Company.survivor(purchase.came)))))
                        .expect(422);
            } else {
                about(purchase, body);
            }
        }
    }

    /** What is about another entry, by whichever of its chain that is named, comes and goes with it. */
    private void tellMore() {
        var subjects = new ArrayList<>(company.counting("INVOICE"));
        subjects.addAll(company.counting("CONTRACT_STARTED"));
        if (!subjects.isEmpty()) {
            desk.suite().awaitSettled(Customers.SOON);
            var subject = chance.of(subjects);
            var named = chance.oneIn(2) ? subject : subject.first();
            about(subject, bodies.about(subject, chance.since(subject.at())).put("about", named.id));
        }
    }

    private void about(Entry subject, ObjectNode body) {
        scene.named(body, chance.of(company.under(Company.survivor(subject.came))));
        company.keep(
                Entry.of(
                        subject.came, body, desk.post(JOURNAL, body).expect(201).body()),
                null);
    }

    private void beRefused() {
        var body = scene.named(bodies.purchase(chance.moment()), scene.someone());
        switch (chance.between(0, 2)) {
            case 0 -> body.put("occurredAt", Present.now().plusSeconds(100_000).toString());
            case 1 -> body.set("amount", Scene.money(BigDecimal.valueOf(-1), "CNY"));
            default -> body.put("nps", 9);
        }
        desk.post(JOURNAL, body).expect(422);
        if (!company.gone.isEmpty()) {
            desk.post(JOURNAL, bodies.purchase(chance.moment()).put("customerId", chance.of(company.gone)))
                    .expect(422);
        }
    }

    private static ObjectNode other(ObjectNode body) {
        return body.deepCopy().put("summary", "other");
    }
}
