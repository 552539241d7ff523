package io.clientele.valuation.whatif.record;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.relationship.known.Profile;

@Schema(
        name = "SupposedRecord",
        description =
                "Facts of the customer's record as if they held at the instant of both valuations; what is not said"
                        + " stays. They change indicators and scores, and no value")
public record SupposedRecord(
        @Schema(description = "INDIVIDUAL, COMPANY, GOVERNMENT or NON_PROFIT", examples = "COMPANY")
        SupposedCustomerKind kind,

        @Schema(description = "What the customer is to us; all of it", examples = "[\"CUSTOMER\",\"DISTRIBUTOR\"]")
        @Size(min = 1, max = 5)
        List<@NotNull SupposedRole> roles,

        @Schema(description = "Industry; organisations only", examples = "MACHINERY") @Size(min = 1, max = 100)
        String industry,

        @Schema(description = "Region, in the words of the company", examples = "East") @Size(min = 1, max = 100)
        String region,

        @Schema(description = "Size of the city, in the words of the company", examples = "TIER_1")
        @Size(min = 1, max = 50)
        String citySize,

        @Schema(description = "How the record was obtained", examples = "TRADE_FAIR_CARD")
        SupposedSource source,

        @Schema(
                description =
                        "What it has cost to win the customer and those who are merged into it, in base currency; `lifecycle-profit` takes it off")
        @Valid
        Money acquisitionCost,

        @Schema(description = "The grade of the latest credit assessment", examples = "GOOD")
        SupposedGrade creditGrade,

        @Schema(description = "What the customer spends in our category in a year, with whomever, in base currency")
        @Valid
        Money walletEstimate) {

    private static final String AT = "/record";

    /** The record as it would be, or a refusal of what customer-service would refuse. */
    public Profile over(Profile is, String currency) {
        var then = new Profile(
                name(kind, is.kind()),
                roles == null ? is.roles() : roles.stream().map(Enum::name).toList(),
                industry == null ? is.industry() : industry,
                region == null ? is.region() : region,
                citySize == null ? is.citySize() : citySize,
                name(source, is.source()),
                amount(acquisitionCost, is.acquisitionCost()),
                acquisitionCost == null ? is.won() : List.of(),
                name(creditGrade, is.creditGrade()),
                amount(walletEstimate, is.wallet()));
        var faults = new Faults()
                .require(
                        then.industry() == null
                                || !SupposedCustomerKind.INDIVIDUAL.name().equals(then.kind()),
                        () -> Fault.pointer(
                                AT + (industry == null ? "/kind" : "/industry"),
                                "NOT_OF_THIS_KIND",
                                "industry belongs to customers of kind COMPANY, GOVERNMENT or NON_PROFIT only."));
        money(acquisitionCost, AT + "/acquisitionCost", currency, faults);
        money(walletEstimate, AT + "/walletEstimate", currency, faults);
        faults.throwIfAny();
        return then;
    }

    private static String name(Enum<?> said, String is) {
        return said == null ? is : said.name();
    }

    private static BigDecimal amount(Money said, BigDecimal is) {
        return said == null ? is : said.amount();
    }

    private static void money(Money money, String at, String currency, Faults faults) {
        if (money != null) {
            faults.require(
                            money.amount().signum() >= 0,
                            () -> Fault.pointer(at + "/amount", "NEGATIVE", "Must not be below 0."))
                    .require(
                            money.currency().equals(currency),
                            () -> Fault.pointer(
                                    at + "/currency",
                                    "NOT_BASE_CURRENCY",
                                    "What-if amounts are in the base currency " + currency + "."));
        }
    }
}
