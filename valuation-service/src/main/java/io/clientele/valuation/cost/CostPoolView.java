package io.clientele.valuation.cost;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.cash.ActivityDriver;

@Schema(name = "CostPoolInUse", description = "A pool of activity cost with its rate")
record CostPoolView(
        @Schema(description = "Names the pool in explanations", examples = "FIELD_SALES")
        String code,

        @Schema(description = "The pool in words", examples = "Field sales team")
        String name,

        @Schema(description = "What is counted in the journal", examples = "VISITS")
        ActivityDriver driver,

        @Schema(
                description = "What one unit costs in base currency, exact: as given, or cost ÷ practicalCapacity to 10"
                        + " decimals",
                implementation = String.class,
                examples = "83.3333333333")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal rate,

        @Schema(description = "What the pool costs in a period; absent where the rate was given")
        Money cost,

        @Schema(
                description = "Units that can be done in that period; absent where the rate was given",
                implementation = String.class,
                examples = "1200")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal practicalCapacity) {

    static CostPoolView of(PoolSaid said) {
        return new CostPoolView(
                said.code(), said.name(), said.driver(), said.pool().rate(), said.cost(), said.practicalCapacity());
    }
}
