package io.clientele.e2e.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.clientele.e2e.history.Scene.CUSTOMERS;

/** What records say and have said, who is found by what, and who is in which list. */
final class ComparingRecords {

    private static final List<String> BESIDE = List.of("id", "version", "createdAt", "updatedAt", "externalReferences");

    private final Scene scene;
    private final Desk desk;
    private final Company company;
    private final Tally tally;

    ComparingRecords(Scene scene, Tally tally) {
        this.scene = scene;
        this.desk = scene.desk();
        this.company = scene.company();
        this.tally = tally;
    }

    void all() {
        for (var party : company.parties) {
            if (party.mergedInto == null) {
                standing(party);
            } else {
                var moved = desk.get(CUSTOMERS + "/" + party.id).expect(308);
                tally.same(moved.header("Location"), CUSTOMERS + "/" + Company.survivor(party).id, "leads on");
            }
        }
        company.gone.forEach(id -> desk.get(CUSTOMERS + "/" + id).expect(404));
        lists();
    }

    private void standing(Party party) {
        var path = CUSTOMERS + "/" + party.id;
        var record = desk.read(path);
        tally.same(((ObjectNode) record.deepCopy()).remove(BESIDE), party.said(), "record of " + party.id);
        tally.same(record.path("version").asInt(), party.version(), "version of " + party.id);
        var references = new TreeSet<String>();
        record.path("externalReferences")
                .forEach(one -> references.add(
                        one.path("system").asText() + ":" + one.path("id").asText()));
        tally.same(references, party.references, "references of " + party.id);
        history(party, path);
        var under = company.under(party);
        judged(
                path + "/credit-assessments",
                under.stream().flatMap(one -> one.judgements.stream()).toList(),
                "/grade/code");
        judged(
                path + "/wallet-estimates",
                under.stream().flatMap(one -> one.wallets.stream()).toList(),
                "/yearlyAmount/amount");
        found(party);
    }

    private void history(Party party, String path) {
        var versions = new ArrayList<JsonNode>();
        desk.read(path + "/history?limit=500").path("items").forEach(versions::add);
        tally.same(versions.size(), party.version(), "number of versions of " + party.id);
        for (int i = 1; i < versions.size(); i++) {
            var told = new TreeMap<String, List<JsonNode>>();
            versions.reversed()
                    .get(i)
                    .path("changes")
                    .forEach(one -> told.put(one.path("property").asText(), List.of(one.path("old"), one.path("new"))));
            var changed = new TreeMap<String, List<JsonNode>>();
            var before = party.versions.get(i - 1);
            var after = party.versions.get(i);
            told.remove("externalReferences");
            Merge.differing(before, after)
                    .forEach(name -> changed.put(name, List.of(before.path(name), after.path(name))));
            tally.same(told, changed, "changes of version " + (i + 1) + " of " + party.id);
        }
        int version = scene.chance().between(1, party.version());
        var at = versions.get(party.version() - version).path("changedAt").asText();
        boolean alone = versions.stream()
                        .filter(one -> one.path("changedAt").asText().equals(at))
                        .count()
                == 1;
        if (alone) {
            asOf(path + "?asOf=" + at, party.versions.get(version - 1));
        }
    }

    /** While it was merged another answered for it. */
    private void asOf(String path, ObjectNode then) {
        if (then.has(Party.MERGED_INTO)) {
            desk.get(path).expect(308);
        } else {
            tally.same(((ObjectNode) desk.read(path).deepCopy()).remove(BESIDE), then, path);
        }
    }

    private void judged(String path, List<Party.Judgement> judgements, String result) {
        tally.same(desk.read(path + "?count=true&limit=1").path("total").asInt(), judgements.size(), path);
        if (!judgements.isEmpty()) {
            var day = scene.chance().of(judgements).day();
            var then = judgements.stream().filter(one -> one.day().compareTo(day) <= 0);
            tally.same(desk.read(path + "/current").at(result).asText(), Party.latest(judgements.stream()), path);
            tally.same(desk.read(path + "/current?asOf=" + day).at(result).asText(), Party.latest(then), path + day);
        }
    }

    private void found(Party party) {
        var name = party.text("name");
        var word = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
        tally.same(ids("q=" + word), ids(one -> one.text("name").startsWith(word)), "found by " + word);
        for (var one : company.under(party)) {
            for (var key : one.references) {
                tally.same(ids("externalReference=" + key), List.of(party.id), "found by " + key);
            }
        }
    }

    private void lists() {
        var ours = "region=" + String.join("&region=", scene.regions());
        tally.same(ids(ours), ids(one -> true), "all");
        for (var filter : List.of("kind", "campaign", "source", "citySize", "gender", "region")) {
            var values = company.standing().stream()
                    .map(one -> one.text(filter))
                    .filter(Objects::nonNull)
                    .distinct();
            values.forEach(value -> tally.same(
                    ids((filter.equals("region") ? "" : ours + "&") + filter + "=" + value),
                    ids(one -> value.equals(one.text(filter))),
                    filter + " " + value));
        }
        for (var grade : List.of("EXCELLENT", "GOOD", "FAIR", "POOR", "NONE")) {
            tally.same(
                    ids(ours + "&creditGrade=" + grade),
                    ids(one -> grade.equals(
                            Party.latest(company.under(one).stream().flatMap(each -> each.judgements.stream())))),
                    "grade " + grade);
        }
        int employees = scene.chance().between(1, 500);
        tally.same(
                ids(ours + "&employeesFrom=" + employees),
                ids(one -> one.said().path("employees").asInt() >= employees),
                "employees from " + employees);
        tally.same(
                ids(ours + "&taste=colour:green"),
                ids(one -> one.said().at("/tastes/colour").asText().equals("green")),
                "colour green");
    }

    private List<String> ids(Predicate<Party> filter) {
        return company.standing().stream()
                .filter(filter)
                .map(one -> one.id)
                .sorted()
                .toList();
    }

    /** By pages, and as many as are counted. */
    private List<String> ids(String query) {
        var found = Pages.of(desk, CUSTOMERS + "?" + query, scene.chance().of(List.of(3, 50, 500)));
        return Stream.of(found)
                .flatMap(List::stream)
                .map(one -> one.path("id").asText())
                .sorted()
                .toList();
    }
}
