package io.clientele.e2e.history;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.clientele.e2e.history.Scene.json;

/** What records of customers say. */
final class RecordBodies {

    static final List<String> ORGANISATIONS = List.of("COMPANY", "GOVERNMENT", "NON_PROFIT");

    private final Scene scene;
    private final Chance chance;

    RecordBodies(Scene scene) {
        this.scene = scene;
        this.chance = scene.chance();
    }

    ObjectNode refused() {
        return chance.oneIn(2) ? json().put("kind", "WIZARD").put("name", "Nobody") : json().put("kind", "COMPANY");
    }

    ObjectNode body() {
        boolean organisation = chance.oneIn(2);
        var body = json().put("kind", organisation ? chance.of(ORGANISATIONS) : "INDIVIDUAL")
                .put("name", name())
                .put("region", chance.of(scene.regions()));
        body.setAll(traits(organisation, 4));
        var references = body.putArray("externalReferences");
        for (int i = chance.between(1, 2); i > 0; i--) {
            references.add(Scene.reference(chance.of(scene.marked("erp")) + ":" + number()));
        }
        return body;
    }

    ObjectNode traits(boolean organisation, int upTo) {
        var traits = json();
        for (int i = chance.between(1, upTo); i > 0; i--) {
            switch (chance.between(0, 6)) {
                case 0 -> traits.put("region", chance.of(scene.regions()));
                case 1 -> traits.put("campaign", chance.of("spring", "autumn"));
                case 2 -> traits.put("source", chance.of("WEB", "REFERRAL", "WALK_IN"));
                case 3 -> traits.put("citySize", chance.of("TIER_1", "TIER_2"));
                case 4 ->
                    traits.putObject("tastes").put(chance.of("colour", "size", "wood"), chance.of("green", "large"));
                default -> {
                    if (organisation) {
                        traits.put("employees", chance.between(1, 500));
                        traits.set("annualRevenue", scene.money());
                    } else {
                        traits.put("gender", chance.of("FEMALE", "MALE", "OTHER"));
                        traits.put(
                                "birthDate",
                                chance.day().minusYears(chance.between(18, 80)).toString());
                    }
                }
            }
        }
        return traits;
    }

    String name() {
        return "Quimby" + number() + " " + chance.of("Müller", "王", "Lund", "Ødegård");
    }

    String number() {
        return chance.next() + scene.mark();
    }
}
