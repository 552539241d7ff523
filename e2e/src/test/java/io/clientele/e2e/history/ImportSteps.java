package io.clientele.e2e.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Customers;
import io.clientele.e2e.history.Scene.Step;

import static io.clientele.e2e.history.Scene.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Tables of customers are read in, and taken back as far as nobody has built upon them. */
final class ImportSteps {

    private static final String IMPORTS = "/api/v1/customer-imports";

    private final Scene scene;
    private final Desk desk;
    private final Chance chance;
    private final Company company;
    private final RecordSteps records;
    private final List<Table> tables = new ArrayList<>();

    /** A table that was read in, with the rows that did something. */
    private record Table(String id, List<Row> rows) {}

    /** @param before what the record said before the row; null where the row made it */
    private record Row(Party party, ObjectNode before, int version) {}

    ImportSteps(Scene scene, RecordSteps records) {
        this.scene = scene;
        this.desk = scene.desk();
        this.chance = scene.chance();
        this.company = scene.company();
        this.records = records;
    }

    List<Step> all() {
        return List.of(new Step(2, "import", this::read), new Step(2, "revert an import", this::revert));
    }

    private void read() {
        var system = chance.of(scene.marked("erp"));
        var csv = new StringBuilder("kind,name,region,campaign,externalReferences." + system + "\n");
        var made = new ArrayList<ObjectNode>();
        var rows = new ArrayList<Row>();
        int unchanged = 0;
        for (int i = chance.between(2, 8); i > 0; i--) {
            var known = company.parties.stream()
                    .filter(one -> one.references.stream().anyMatch(key -> key.startsWith(system + ":")))
                    .toList();
            if (known.isEmpty() || chance.oneIn(2)) {
                var body = json().put("kind", "COMPANY")
                        .put("name", "Imported" + chance.next() + scene.mark())
                        .put("region", chance.of(scene.regions()));
                var key = "row" + chance.next() + scene.mark();
                body.putArray("externalReferences").add(Scene.reference(system + ":" + key));
                made.add(body);
                csv.append("COMPANY,%s,%s,,%s\n"
                        .formatted(
                                body.path("name").asText(), body.path("region").asText(), key));
            } else {
                var party = chance.of(known);
                var key = party.references.stream()
                        .filter(one -> one.startsWith(system + ":"))
                        .findFirst()
                        .orElseThrow();
                var region = chance.of(scene.regions());
                var campaign = chance.of("", "spring", "fair");
                csv.append(",,%s,%s,%s\n".formatted(region, campaign, key.substring(system.length() + 1)));
                var survivor = Company.survivor(party);
                var before = survivor.said();
                var after = before.deepCopy().put("region", region);
                if (!campaign.isEmpty()) {
                    after.put("campaign", campaign);
                }
                if (survivor.says(after)) {
                    rows.add(new Row(survivor, before, survivor.version()));
                } else {
                    unchanged++;
                }
            }
        }
        csv.append("WIZARD,Nobody,,,none").append(scene.mark()).append('\n');
        int updated = rows.size();
        var answer = desk.table(IMPORTS, csv.toString()).expect(202);
        desk.suite().awaitJob("/api/v1/jobs/" + answer.text("/jobId"));
        for (var body : made) {
            var id = desk.read("/api/v1/customers?externalReference=" + key(body))
                    .at("/items/0/id")
                    .asText();
            rows.add(new Row(records.keep(id, body), null, 1));
        }
        var done = desk.read(IMPORTS + "/" + answer.text("/id"));
        assertThat(counts(done, "created", "updated", "unchanged", "rejected"))
                .isEqualTo(List.of(made.size(), updated, unchanged, 1));
        tables.add(new Table(answer.text("/id"), rows));
    }

    /** The last row first, each from what later ones have left. */
    private void revert() {
        if (tables.isEmpty()) {
            return;
        }
        var table = tables.remove(chance.between(0, tables.size() - 1));
        desk.suite().awaitSettled(Customers.SOON);
        var answer = desk.post("manager", IMPORTS + "/" + table.id() + "/reversal", json())
                .expect(202);
        desk.suite().awaitJob("/api/v1/jobs/" + answer.text("/reversal/jobId"));
        desk.suite().awaitSettled(Customers.SOON);
        // of who was erased meanwhile nothing is known any more
        var rows = table.rows().stream()
                .filter(row -> company.parties.contains(row.party()))
                .toList();
        int reverted = 0;
        var left = new HashMap<Party, Integer>();
        for (var row : rows.reversed()) {
            var party = row.party();
            boolean untouched = party.version() == left.getOrDefault(party, row.version());
            if (untouched && row.before() != null) {
                party.says(row.before());
                left.put(party, party.version());
                reverted++;
            } else if (untouched && !company.needs(party)) {
                company.forget(List.of(party));
                reverted++;
            } else {
                left.put(party, -1);
            }
        }
        var done = desk.read(IMPORTS + "/" + table.id()).path("reversal");
        assertThat(counts(done, "reverted", "kept"))
                .as("rows taken back and kept")
                .isEqualTo(List.of(reverted, rows.size() - reverted));
    }

    private static String key(ObjectNode body) {
        return body.at("/externalReferences/0/system").asText() + ":"
                + body.at("/externalReferences/0/id").asText();
    }

    private static List<Integer> counts(JsonNode body, String... names) {
        return List.of(names).stream().map(name -> body.path(name).asInt()).toList();
    }
}
