package io.clientele.customer;

import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.HouseRules;

class HouseTest {

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.of("io.clientele.customer")
                .pure("io.clientele.customer..model..", "com.ibm.icu.text", "org.apache.commons.text.similarity")
                .check();
    }
}
