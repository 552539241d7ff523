package io.clientele.interaction;

import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.HouseRules;

class HouseTest {

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.of("io.clientele.interaction")
                .pure("io.clientele.interaction.model..")
                .check();
    }
}
