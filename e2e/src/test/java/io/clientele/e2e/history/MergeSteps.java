package io.clientele.e2e.history;

import java.util.ArrayList;
import java.util.List;

import io.clientele.e2e.Customers;
import io.clientele.e2e.history.Scene.Step;

import static io.clientele.e2e.history.Scene.CUSTOMERS;
import static io.clientele.e2e.history.Scene.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Customers turn out to be one, and two again, in whatever order; and some ask to be forgotten. */
final class MergeSteps {

    private static final String MERGES = "/api/v1/customer-merges";

    private final Scene scene;
    private final Desk desk;
    private final Chance chance;
    private final Company company;

    MergeSteps(Scene scene) {
        this.scene = scene;
        this.desk = scene.desk();
        this.chance = scene.chance();
        this.company = scene.company();
    }

    List<Step> all() {
        return List.of(
                new Step(5, "merge", this::merge), new Step(4, "undo", this::undo), new Step(1, "erase", this::erase));
    }

    private void merge() {
        var standing = new ArrayList<>(company.standing());
        if (standing.size() < 4) {
            return;
        }
        var survivor = standing.remove(chance.between(0, standing.size() - 1));
        var merged = new ArrayList<Party>();
        for (int i = chance.oneIn(4) ? 2 : 1; i > 0; i--) {
            merged.add(standing.remove(chance.between(0, standing.size() - 1)));
        }
        var body = json().put("survivorId", survivor.id);
        var ids = body.putArray("mergedIds");
        merged.forEach(one -> ids.add(one.id));
        var after = survivor.said().deepCopy();
        if (chance.oneIn(2)) {
            var fields = body.putObject("fields");
            for (var property : List.of(chance.of("region", "name", "campaign"), chance.of("source", "tastes"))) {
                var from = chance.of(merged);
                fields.put(property, from.id);
                if (from.said().has(property)) {
                    after.set(property, from.said().get(property));
                } else {
                    after.remove(property);
                }
            }
        }
        var before = survivor.said();
        var id = desk.post("manager", MERGES, body).expect(201).text("/id");
        merged.forEach(one -> one.answeredBy(survivor, company.under(one)));
        survivor.says(after);
        company.merges.add(new Merge(id, survivor, merged, before, after));
        desk.post("manager", MERGES, body).expect(409);
    }

    private void undo() {
        var standing = company.merges.stream().filter(merge -> merge.standing).toList();
        if (standing.isEmpty()) {
            return;
        }
        var merge = chance.of(standing);
        var answer = desk.delete(MERGES + "/" + merge.id);
        if (company.builtUpon(merge)) {
            answer.expect(409);
            return;
        }
        answer.expect(204);
        merge.standing = false;
        merge.merged.forEach(one -> one.answeredBy(null, company.under(one)));
        merge.survivor.says(merge.parted());
        desk.delete(MERGES + "/" + merge.id).expect(204);
    }

    /** Only who never met anybody in a merge that was undone and had changed a record: that record would lose what it took over. */
    private void erase() {
        var candidates = company.standing().stream()
                .filter(party -> company.met(party).stream()
                        .allMatch(merge -> merge.standing || merge.changed().isEmpty()))
                .toList();
        if (candidates.size() < 5) {
            return;
        }
        var person = chance.of(candidates);
        var under = company.under(person);
        var named = chance.of(under);
        desk.suite().awaitSettled(Customers.SOON);
        var before = totals();
        var job = desk.post("admin", "/api/v1/erasures", json().put("customerId", named.id))
                .expect(202);
        desk.suite().awaitJob(job.header("Location"));
        desk.suite().awaitSettled(Customers.SOON);
        assertThat(totals()).isEqualTo(before);
        company.forget(under);
        under.forEach(one -> desk.get(CUSTOMERS + "/" + one.id).expect(404));
    }

    /** What an erasure leaves as it was. */
    private List<String> totals() {
        var portfolio = desk.read("/api/v1/portfolio");
        return List.of("customers", "orders", "revenue", "currentValue", "pastValue").stream()
                .map(name -> name + portfolio.path(name))
                .toList();
    }
}
