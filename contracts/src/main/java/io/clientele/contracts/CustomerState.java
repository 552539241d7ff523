package io.clientele.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * What other services may know of a customer. Names, contacts, texts and external references never travel.
 *
 * @param kind INDIVIDUAL, COMPANY, GOVERNMENT or NON_PROFIT
 * @param roles CUSTOMER, SUPPLIER, DISTRIBUTOR, AGENT, PARTNER
 * @param ownerId the representative who looks after the customer, absent when nobody does
 * @param parentId the organisation that an organisation belongs to, or the head of the household that a person lives in
 * @param acquisitionCost what it cost to win the customer, in base currency
 * @param walletEstimate what the wallet comes to now, all categories together; absent when never estimated
 * @param creditGrade EXCELLENT, GOOD, FAIR, POOR or NONE; absent when never assessed
 * @param creditGrades every one with the day of its assessment, the earliest first; absent when never assessed
 * @param walletEstimates what it came to since each day of an estimate, the earliest first; absent when never estimated
 * @param mergedInto the customer who now answers for this one and is merged into nobody itself; absent while the customer
 *     stands for itself. Entries keep the customer they came with: whoever keeps totals by customer follows this
 */
public record CustomerState(
        UUID id,
        long version,
        String kind,
        List<String> roles,
        String ownerId,
        UUID parentId,
        String industry,
        String region,
        String citySize,
        String source,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal acquisitionCost,
        UUID referredBy,
        String creditGrade,
        Instant createdAt,
        Instant updatedAt,
        WalletEstimate walletEstimate,
        UUID mergedInto,
        List<CreditGrade> creditGrades,
        List<WalletEstimate> walletEstimates) {

    /** A customer who stands for itself and whose credit and wallet were never judged on a day. */
    public CustomerState(
            UUID id,
            long version,
            String kind,
            List<String> roles,
            String ownerId,
            UUID parentId,
            String industry,
            String region,
            String citySize,
            String source,
            BigDecimal acquisitionCost,
            UUID referredBy,
            String creditGrade,
            Instant createdAt,
            Instant updatedAt) {
        this(
                id,
                version,
                kind,
                roles,
                ownerId,
                parentId,
                industry,
                region,
                citySize,
                source,
                acquisitionCost,
                referredBy,
                creditGrade,
                createdAt,
                updatedAt,
                null,
                null,
                null,
                null);
    }

    /**
     * How good the customer's credit was judged to be.
     *
     * @param grade EXCELLENT, GOOD, FAIR, POOR or NONE
     * @param assessedOn the day of the assessment
     */
    public record CreditGrade(String grade, LocalDate assessedOn) {}

    /**
     * What the customer is thought to spend on all that we sell, with whomever.
     *
     * @param yearlyAmount in base currency
     * @param estimatedOn the day of the estimate
     */
    public record WalletEstimate(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal yearlyAmount, LocalDate estimatedOn) {}
}
