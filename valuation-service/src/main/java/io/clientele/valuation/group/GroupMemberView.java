package io.clientele.valuation.group;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.value.UsedModel;

@Schema(
        name = "GroupMember",
        description = "A member of a group with its own values; those of all members add up to the group's")
record GroupMemberView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(
                description =
                        "The member it belongs to: the organisation above it, or the head of the household; absent for the customer asked for unless it belongs to somebody",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID parentId,

        @Schema(description = "Steps below the customer asked for", examples = "1", minimum = "0")
        int depth,

        @Schema(description = "Its current value") Money currentValue,
        @Schema(description = "Its past value") Money pastValue,
        @Schema(description = "Its future value") Money futureValue,

        @Schema(description = "Purchase occasions", examples = "27", minimum = "0")
        int purchases,

        @Schema(description = "The model that its future value is by: of buying, or of contracts")
        UsedModel model) {}
