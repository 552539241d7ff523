package io.clientele.customer.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.credit.model.CreditFactor;
import io.clientele.customer.credit.model.CreditFile;
import io.clientele.customer.credit.model.CreditScore;
import io.clientele.customer.fact.Fact;
import io.clientele.customer.words.Coded;
import io.clientele.kit.money.Money;

/** A credit file with its result. */
@Schema(name = "CreditAssessment", description = "A 6C credit file with its result; it is never changed")
record CreditAssessmentView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-000000000003")
        UUID id,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "The day of the assessment", examples = "2026-01-31")
        LocalDate assessedOn,

        @Schema(description = "When it was recorded", examples = "2026-01-31T09:30:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who recorded it: the subject of the token",
                maxLength = 255,
                examples = "agent@clientele")
        String recordedBy,

        @Schema(description = "Own means") FindingBody capital,

        @Schema(description = "State of its economy and industry")
        FindingBody condition,

        @Schema(description = "Ability to pay out of its business")
        FindingBody capacity,

        @Schema(description = "Will to pay: reputation and record")
        FindingBody character,

        @Schema(description = "Securities") FindingBody collateral,

        @Schema(description = "Prospect of staying in business")
        FindingBody continuity,

        @Schema(description = "Weighted mean of the six scores", minimum = "0", maximum = "100", examples = "77.5")
        BigDecimal score,

        @Schema(description = "EXCELLENT, GOOD, FAIR, POOR or NONE")
        Coded grade,

        @Schema(description = "How much may be owed at once")
        Money creditLimit,

        @Schema(
                implementation = String.class,
                format = "duration",
                description = "The time to pay in",
                maxLength = 30,
                examples = "P45D")
        Period paymentTerm,

        @Schema(description = "What the policy in force at the time gives for the grade")
        ByPolicy policy,

        @Schema(description = "How the score came about; the contributions add up to it", maxItems = 6)
        List<Part> explanation,

        @Schema(description = "Names of the properties that are hidden from a viewer", maxItems = 10)
        List<String> masked) {

    /** What the policy says. */
    @Schema(name = "CreditByPolicy", description = "What the policy gives for a grade")
    record ByPolicy(
            @Schema(description = "Version of the policy; 0 is the default", minimum = "0", examples = "1")
            long version,

            @Schema(description = "The least score of the grade", minimum = "0", maximum = "100", examples = "70")
            BigDecimal fromScore,

            @Schema(description = "Its credit limit") Money creditLimit,

            @Schema(
                    implementation = String.class,
                    format = "duration",
                    description = "Its payment term",
                    maxLength = 30,
                    examples = "P45D")
            Period paymentTerm) {}

    /** One factor's part in the score. */
    @Schema(name = "CreditPart", description = "One factor's part in the score")
    record Part(
            @Schema(description = "The factor") Coded factor,

            @Schema(description = "Its score", minimum = "0", maximum = "100", examples = "80")
            BigDecimal score,

            @Schema(description = "Its weight", minimum = "0", maximum = "1000", examples = "1")
            BigDecimal weight,

            @Schema(
                    description = "weight ÷ sum of weights × score",
                    minimum = "0",
                    maximum = "100",
                    examples = "13.333333333333333")
            BigDecimal contribution) {

        static Part of(CreditScore.Part part, Locale language) {
            return new Part(
                    Coded.of(part.factor(), part.factor().label(), language),
                    part.score(),
                    part.weight(),
                    part.contribution());
        }
    }

    static CreditAssessmentView of(Fact<CreditFile> fact, Locale language, boolean notes) {
        var file = fact.content();
        var result = file.result();
        return new CreditAssessmentView(
                fact.id(),
                fact.customerId(),
                fact.on(),
                fact.recordedAt(),
                fact.recordedBy(),
                finding(file, CreditFactor.CAPITAL, notes),
                finding(file, CreditFactor.CONDITION, notes),
                finding(file, CreditFactor.CAPACITY, notes),
                finding(file, CreditFactor.CHARACTER, notes),
                finding(file, CreditFactor.COLLATERAL, notes),
                finding(file, CreditFactor.CONTINUITY, notes),
                result.score(),
                Coded.of(result.grade(), result.grade().label(), language),
                file.creditLimit(),
                file.paymentTerm(),
                byPolicy(file),
                result.parts().stream().map(part -> Part.of(part, language)).toList(),
                notes ? null : List.of("note"));
    }

    private static FindingBody finding(CreditFile file, CreditFactor factor, boolean notes) {
        return FindingBody.of(file.factors().get(factor), notes);
    }

    private static ByPolicy byPolicy(CreditFile file) {
        var level = file.byPolicy();
        return new ByPolicy(file.policy().version(), level.fromScore(), level.creditLimit(), level.paymentTerm());
    }
}
