package io.clientele.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * What other services may know of a customer. Names, contacts, texts and external references never travel.
 *
 * @param kind INDIVIDUAL, COMPANY, GOVERNMENT or NON_PROFIT
 * @param roles CUSTOMER, SUPPLIER, DISTRIBUTOR, AGENT, PARTNER
 * @param ownerId the representative who looks after the customer, absent when nobody does
 * @param parentId the organisation this one belongs to
 * @param acquisitionCost what it cost to win the customer, in base currency
 * @param creditGrade EXCELLENT, GOOD, FAIR, POOR or NONE; absent when never assessed
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
        Instant updatedAt) {}
