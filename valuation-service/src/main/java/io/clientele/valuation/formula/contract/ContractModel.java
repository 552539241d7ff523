package io.clientele.valuation.formula.contract;

import java.time.Period;

/**
 * A fitted model of contracts in use.
 *
 * @param process with its parameters as fitted
 * @param period at whose end a contract is renewed or not, in which the parameters count
 * @param version of the fit, from 1
 * @param atTheEdge whether the fit ran to the edge of its parameters
 */
public record ContractModel(ShiftedBetaGeometric process, Period period, int version, boolean atTheEdge) {

    /** As answers name it. */
    public String name() {
        return ShiftedBetaGeometric.CODE;
    }
}
