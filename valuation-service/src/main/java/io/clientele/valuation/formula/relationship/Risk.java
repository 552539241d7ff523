package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * Credit at risk, and what is earned on the capital that covers it.
 *
 * <pre>EL = PD · LGD · exposure,   RAROC = (income − cost − EL) ÷ (capital rate · exposure)</pre>
 *
 * <p>Income and cost are those of the 12 months of the current value. PD comes from the customer's credit grade.
 */
final class Risk {

    private Risk() {}

    static Indication defaultProbability(Relation relation) {
        var grade = relation.profile().creditGrade();
        var probability =
                grade == null ? null : relation.risk().defaultProbability().get(grade);
        return probability == null ? Indication.missing(Missing.CREDIT_GRADE) : Indication.of(probability);
    }

    static Indication expectedLoss(Relation relation) {
        var probability = defaultProbability(relation);
        var exposure = Contracts.exposure(relation);
        if (!probability.known() || !exposure.known()) {
            return Indication.missing(Stream.concat(probability.missing().stream(), exposure.missing().stream())
                    .toList());
        }
        double lossGivenDefault = relation.risk().lossGivenDefault();
        return Indication.of(BigDecimal.valueOf(probability.number() * lossGivenDefault * exposure.number()))
                .with("defaultProbability", probability.number())
                .with("lossGivenDefault", lossGivenDefault)
                .with("exposure", exposure.number())
                .fromIds(exposure.entries());
    }

    static Indication raroc(Relation relation) {
        var exposure = Contracts.exposure(relation);
        var loss = expectedLoss(relation);
        if (!loss.known()) {
            return Indication.missing(loss.missing());
        }
        if (exposure.number() == 0) {
            return Indication.missing(Missing.EXPOSURE);
        }
        var worth = relation.worth().get();
        double capital = relation.risk().capitalRate() * exposure.number();
        double earned = worth.income().subtract(worth.cost()).doubleValue() - loss.number();
        return Indication.of(earned / capital)
                .with("income", worth.income())
                .with("cost", worth.cost())
                .with("expectedLoss", loss.number())
                .with("economicCapital", capital)
                .fromIds(Stream.concat(worth.behind().current().stream(), exposure.entries().stream())
                        .distinct()
                        .toList());
    }
}
