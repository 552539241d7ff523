package io.clientele.valuation;

import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.HouseRules;

class TheHouseIsInOrderTest {

    @Test
    void everyRuleIsKept() {
        HouseRules.of("io.clientele.valuation")
                .pure(
                        "io.clientele.valuation.formula..",
                        "io.clientele.kit.term..",
                        "org.hipparchus..",
                        "org.apache.commons.numbers..")
                .check();
    }
}
