package io.clientele.valuation.group;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.lifecycle.LifecycleSumView;
import io.clientele.valuation.value.UsedModel;

@Schema(name = "GroupValuation", description = "A corporate group or household: its members' values added up")
record GroupView(
        @Schema(
                description = "The customer asked for: the head",
                examples = "0198c0de-7a11-7000-8000-000000000001",
                required = true)
        UUID customerId,

        @Schema(description = "The instant of all valuations", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Members, the head included", examples = "7", minimum = "1")
        int customers,

        @Schema(description = "The sum of the members' current values")
        Money currentValue,

        @Schema(description = "pastValue + currentValue + futureValue")
        Money lifetimeValue,

        @Schema(description = "The sum of the members' past values")
        Money pastValue,

        @Schema(description = "The sum of the members' future values")
        Money futureValue,

        @Schema(description = "The members' purchase occasions together", examples = "120", minimum = "0")
        int purchases,

        @Schema(
                description =
                        "The model of buying in force: it answers for every member that no contract answers for; each member"
                                + " names its own")
        UsedModel model,

        @Schema(description = "What all these values rest on besides")
        GroupBasis basis,

        @Schema(description = "Terms of currentValue over all members, which add up to it")
        List<Term> explanation,

        @Schema(description = "Terms of pastValue over all members, which add up to it")
        List<Term> pastExplanation,

        @Schema(
                description =
                        "Terms of futureValue over all members, one for each year of the horizon, which add up to it. It has no"
                                + " interval: an interval of a sum is not the sum of the members' intervals")
        List<Term> futureExplanation,

        @Schema(description = "The share of wallet of the group")
        GroupShareOfWallet shareOfWallet,

        @Schema(description = "The risk-adjusted return of the group")
        GroupReturn riskAdjustedReturn,

        @Schema(description = "What the relations with the members have earned")
        LifecycleSumView lifecycleProfit,

        @Schema(description = "By depth, then by id") List<GroupMemberView> members) {

    @Schema(name = "GroupTerm", description = "A term of a value of the group")
    record Term(
            @Schema(description = "As in the valuation of a customer", examples = "REVENUE")
            String part,

            @Schema(description = "The cost pool, or the year of the forecast", examples = "FIELD_SALES")
            String detail,

            @Schema(description = "As it enters the sum") Money amount,

            @Schema(description = "Members behind it", examples = "5", minimum = "1")
            int customers) {}
}
