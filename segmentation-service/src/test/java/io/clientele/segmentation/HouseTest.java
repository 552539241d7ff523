package io.clientele.segmentation;

import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.HouseRules;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.of("io.clientele.segmentation")
                .pure("io.clientele.segmentation.scheme..")
                .check();
    }
}
