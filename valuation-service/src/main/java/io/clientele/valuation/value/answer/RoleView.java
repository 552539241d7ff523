package io.clientele.valuation.value.answer;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.cash.CustomerRole;

@Schema(
        name = "VolumeProfitRole",
        description =
                "PROFIT: margin rate at or above the base's; VOLUME: below it, with at least the base's mean revenue;"
                        + " ORDINARY: neither")
record RoleView(
        @Schema(description = "Stable code", examples = "PROFIT")
        String code,

        @Schema(description = "The same in words", examples = "Profit customer")
        String label) {

    static RoleView of(CustomerRole role, Locale language) {
        return new RoleView(role.name(), Labels.of(role, language));
    }
}
