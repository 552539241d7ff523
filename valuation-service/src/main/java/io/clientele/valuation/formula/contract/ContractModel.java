package io.clientele.valuation.formula.contract;

import java.time.Period;

import io.clientele.valuation.formula.ModelTime;

/**
 * A model of contracts in use.
 *
 * @param process with its parameters, as fitted or supposed
 * @param period at whose end a contract is renewed or not, in which the parameters count
 * @param version of the fit, from 1; 0 where it is only supposed
 * @param atTheEdge whether the fit ran to the edge of its parameters
 */
public record ContractModel(RenewalProcess process, Period period, int version, boolean atTheEdge) {

    /**
     * One that needs no fit: the same share of customers stays from year to year, and of renewals at the end of each period
     * as many as make that.
     *
     * @param yearly the share, above 0, at most 1
     */
    public static ContractModel retaining(double yearly, Period period) {
        double years = ModelTime.parse(period.toString()).years();
        return new ContractModel(new ConstantRetention(Math.pow(yearly, years)), period, 0, false);
    }

    /** As answers name it. */
    public String name() {
        return process.code();
    }
}
