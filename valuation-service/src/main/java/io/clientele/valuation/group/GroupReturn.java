package io.clientele.valuation.group;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.formula.relationship.known.Worth;

@Schema(
        name = "GroupReturn",
        description =
                "What is earned with a group on the capital that covers its credit, over the members whose exposure and credit"
                        + " grade are known")
record GroupReturn(
        @Schema(
                description =
                        "(income − cost − expectedLoss) ÷ economicCapital; absent where no member has an exposure and a"
                                + " credit grade",
                examples = "0.18")
        Double raroc,

        @Schema(description = "Net revenue with these members within the window of the current value")
        Money income,

        @Schema(description = "Cost of goods, to provide and to serve within it")
        Money cost,

        @Schema(description = "Σ default probability · loss given default · exposure, each by its own credit grade")
        Money expectedLoss,

        @Schema(description = "Σ capital rate · exposure") Money economicCapital,

        @Schema(description = "How many members it is of", examples = "4", minimum = "0")
        int customers,

        @Schema(
                description = "Members with an exposure that are left out, since no credit grade of theirs is known",
                examples = "1",
                minimum = "0")
        int withoutGrade) {

    /**
     * A member as far as it counts here.
     *
     * @param expectedLoss null where no credit grade is known
     * @param capital that covers its exposure; 0 where it has none
     */
    record Risk(BigDecimal income, BigDecimal cost, BigDecimal expectedLoss, BigDecimal capital) {

        /** @param capitalRate economic capital ÷ exposure */
        static Risk of(Relation relation, Worth worth, double capitalRate) {
            var exposure = Indicator.EXPOSURE.of(relation, null).amount().orElse(BigDecimal.ZERO);
            return new Risk(
                    worth.income(),
                    worth.cost(),
                    Indicator.EXPECTED_LOSS.of(relation, null).amount().orElse(null),
                    exposure.multiply(BigDecimal.valueOf(capitalRate)));
        }
    }

    static GroupReturn of(List<Risk> members, String currency) {
        var exposed = members.stream().filter(one -> one.capital.signum() > 0).toList();
        var known = exposed.stream().filter(one -> one.expectedLoss != null).toList();
        var income = sum(known, Risk::income);
        var cost = sum(known, Risk::cost);
        var loss = sum(known, Risk::expectedLoss);
        var capital = sum(known, Risk::capital);
        var earned = income.subtract(cost).subtract(loss);
        return new GroupReturn(
                known.isEmpty() ? null : earned.doubleValue() / capital.doubleValue(),
                Money.of(income, currency).rounded(),
                Money.of(cost, currency).rounded(),
                Money.of(loss, currency).rounded(),
                Money.of(capital, currency).rounded(),
                known.size(),
                exposed.size() - known.size());
    }

    private static BigDecimal sum(List<Risk> members, Function<Risk, BigDecimal> amount) {
        return members.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
