package io.clientele.valuation.formula.relationship.known;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What the record says of the customer. What is not known is null.
 *
 * @param roles CUSTOMER, SUPPLIER, DISTRIBUTOR, AGENT, PARTNER
 * @param acquisitionCost what it has cost to win it and those who are merged into it
 * @param won whose records add up to that
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
        List<UUID> won,
        String creditGrade,
        BigDecimal wallet) {

    public static final Profile NOTHING =
            new Profile(null, List.of(), null, null, null, null, null, List.of(), null, null);

    /** The same by another cost of winning. */
    public Profile won(BigDecimal cost, List<UUID> by) {
        return new Profile(kind, roles, industry, region, citySize, source, cost, by, creditGrade, wallet);
    }
}
