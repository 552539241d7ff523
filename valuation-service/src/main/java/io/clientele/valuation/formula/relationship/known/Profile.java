package io.clientele.valuation.formula.relationship.known;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the record says of the customer. What is not known is null.
 *
 * @param roles CUSTOMER, SUPPLIER, DISTRIBUTOR, AGENT, PARTNER
 * @param creditGrade EXCELLENT, GOOD, FAIR, POOR or NONE
 * @param wallet what the customer spends in a year on all that we sell, whoever sells it
 */
public record Profile(
        String kind,
        List<String> roles,
        String industry,
        String region,
        String citySize,
        String source,
        BigDecimal acquisitionCost,
        String creditGrade,
        BigDecimal wallet) {

    public static final Profile NOTHING = new Profile(null, List.of(), null, null, null, null, null, null, null);
}
