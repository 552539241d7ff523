package io.clientele.valuation.value.published;

import io.clientele.contracts.ValuationState;
import io.clientele.kit.sql.BinaryCopy;
import io.clientele.kit.sql.BinaryRows;

/** Values as they are copied into the database and out of it, column by column. */
final class CopiedValues {

    private CopiedValues() {}

    static BinaryCopy write(BinaryCopy row, ValuationState state) {
        return row.uuid(state.customerId())
                .bigint(state.version())
                .timestamptz(state.asOf())
                .numeric(state.currentValue())
                .numeric(state.pastValue())
                .numeric(state.futureValue())
                .numeric(state.lifetimeValue())
                .float8(state.probabilityAlive())
                .integer(state.purchases())
                .timestamptz(state.firstPurchaseAt())
                .timestamptz(state.lastPurchaseAt())
                .numeric(state.revenue())
                .integer(state.orders())
                .numeric(state.lifetimeRevenue())
                .float8(state.discountShare())
                .bool(state.costKnown())
                .text(state.model().name())
                .integer(state.model().version())
                .text(String.join(",", state.reasons()))
                .timestamptz(state.nextChangeAt());
    }

    static ValuationState read(BinaryRows row, String currency) {
        return new ValuationState(
                row.uuid(),
                row.bigint(),
                row.timestamptz(),
                currency,
                row.numeric(),
                row.numeric(),
                row.numeric(),
                row.numeric(),
                row.float8(),
                row.integer(),
                row.timestamptz(),
                row.timestamptz(),
                row.numeric(),
                row.integer(),
                row.numeric(),
                row.float8(),
                row.bool(),
                new ValuationState.Model(row.text(), row.integer()),
                ValuationRows.reasons(row.text()),
                row.timestamptz());
    }
}
