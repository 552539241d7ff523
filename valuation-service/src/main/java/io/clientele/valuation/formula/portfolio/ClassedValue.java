package io.clientele.valuation.formula.portfolio;

import java.math.BigDecimal;

import io.clientele.valuation.formula.lifetime.LifetimeValue;

/** The value that puts customers into bands: one that the rule which changes can move, or nobody would seem to. */
public enum ClassedValue {
    /** What has happened, by the costs in force: what a cost policy moves. */
    CURRENT_VALUE {
        @Override
        BigDecimal of(LifetimeValue worth) {
            return worth.present().total();
        }
    },
    /** With what is expected: a model or a valuation policy moves nothing else. */
    LIFETIME_VALUE {
        @Override
        BigDecimal of(LifetimeValue worth) {
            return worth.total();
        }
    };

    abstract BigDecimal of(LifetimeValue worth);
}
