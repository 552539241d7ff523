package io.clientele.customer.model.profile;

import java.math.BigDecimal;

/** Money, as the model needs it. */
public record Amount(BigDecimal value, String currency) {

    boolean negative() {
        return value.signum() < 0;
    }
}
