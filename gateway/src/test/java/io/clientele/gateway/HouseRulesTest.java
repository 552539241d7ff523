package io.clientele.gateway;

import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.HouseRules;

class HouseRulesTest {

    @Test
    void theGatewayKeepsTheRulesOfTheHouse() {
        HouseRules.of("io.clientele.gateway").check();
    }
}
