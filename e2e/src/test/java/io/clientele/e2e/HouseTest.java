package io.clientele.e2e;

import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.HouseRules;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.of("io.clientele.e2e").check();
    }
}
