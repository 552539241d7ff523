package io.clientele.valuation.cost;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.CostPool;

/** A pool of activity cost as a caller says it, and as it is kept. */
@Schema(
        name = "CostPool",
        description =
                "A pool of activity cost and the driver that carries it to customers: give its rate, or its cost with"
                        + " the practical capacity of the driver")
public record PoolSaid(
        @Schema(
                description = "Names the pool in explanations, unique in the policy",
                pattern = "^[A-Z][A-Z0-9_]{0,39}$",
                required = true,
                examples = "FIELD_SALES")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be upper case such as FIELD_SALES")
        String code,

        @Schema(description = "The pool in words", maxLength = 200, examples = "Field sales team") @Size(max = 200)
        String name,

        @Schema(
                description =
                        "What is counted: ORDERS (purchases), VISITS (contacts in person), CALLS (contacts by PHONE or"
                                + " CALL_CENTRE), SERVICE_MINUTES (of service cases), COMPLAINTS, RETURNS, MARKETING_TOUCHES",
                required = true,
                examples = "VISITS")
        @NotNull
        ActivityDriver driver,

        @Schema(description = "What one unit costs; or say cost and practicalCapacity") @Valid
        Money rate,

        @Schema(description = "What the pool costs in a period") @Valid
        Money cost,

        @Schema(
                description = "Units of the driver that can be done in that period, as a decimal string, above 0",
                implementation = String.class,
                pattern = "^[0-9]{1,15}(\\.[0-9]{1,6})?$",
                examples = "1200")
        BigDecimal practicalCapacity) {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    CostPool pool() {
        return new CostPool(
                code, driver, rate == null ? CostPool.rate(cost.amount(), practicalCapacity) : rate.amount());
    }

    void check(String at, String currency, Faults faults) {
        boolean derived = cost != null || practicalCapacity != null;
        faults.require(
                        (rate == null) == derived,
                        () -> Fault.pointer(
                                at, "RATE_OR_COST", "Give either rate, or cost together with practicalCapacity."))
                .require(
                        !derived || (cost != null && practicalCapacity != null),
                        () -> Fault.pointer(
                                at,
                                "RATE_OR_COST",
                                "cost and practicalCapacity belong together: the rate is their quotient."))
                .require(
                        practicalCapacity == null || fits(practicalCapacity),
                        () -> Fault.pointer(
                                at + "/practicalCapacity",
                                "OUT_OF_RANGE",
                                "practicalCapacity must be above 0 and below 10^15, with up to 6 decimals."));
        money(rate, at + "/rate", currency, faults);
        money(cost, at + "/cost", currency, faults);
    }

    private static boolean fits(BigDecimal capacity) {
        return capacity.signum() > 0 && capacity.compareTo(LIMIT) < 0 && capacity.scale() <= 6;
    }

    private static void money(Money money, String at, String currency, Faults faults) {
        if (money != null && money.amount() != null && money.currency() != null) {
            faults.require(
                            money.amount().signum() >= 0,
                            () -> Fault.pointer(at + "/amount", "NEGATIVE", "Must not be below 0."))
                    .require(
                            money.currency().equals(currency),
                            () -> Fault.pointer(
                                    at + "/currency",
                                    "NOT_BASE_CURRENCY",
                                    "Costs are kept in the base currency " + currency + "."));
        }
    }
}
