package io.clientele.valuation.calculation;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.calculation.answer.ClvAnswer;

/** A formula on given inputs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model", visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnnuityQuestion.class, name = "ANNUITY"),
    @JsonSubTypes.Type(value = RetentionQuestion.class, name = "RETENTION_RATE"),
    @JsonSubTypes.Type(value = TenureQuestion.class, name = "SHIFTED_BETA_GEOMETRIC"),
    @JsonSubTypes.Type(value = BuyingQuestion.class, name = "BG_NBD"),
    @JsonSubTypes.Type(value = BuyingQuestion.class, name = "MBG_NBD"),
    @JsonSubTypes.Type(value = ParetoNbdQuestion.class, name = "PARETO_NBD"),
    @JsonSubTypes.Type(value = NbdQuestion.class, name = "NBD"),
    @JsonSubTypes.Type(value = OpportunityQuestion.class, name = "BG_BB"),
    @JsonSubTypes.Type(value = SpendQuestion.class, name = "GAMMA_GAMMA"),
    @JsonSubTypes.Type(value = SalesQuestion.class, name = "EXPECTED_SALES")
})
@Schema(
        name = "ClvQuestion",
        description = "A formula and its inputs; model says which",
        oneOf = {
            AnnuityQuestion.class,
            RetentionQuestion.class,
            TenureQuestion.class,
            BuyingQuestion.class,
            ParetoNbdQuestion.class,
            NbdQuestion.class,
            OpportunityQuestion.class,
            SpendQuestion.class,
            SalesQuestion.class
        },
        discriminatorProperty = "model",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ANNUITY", schema = AnnuityQuestion.class),
            @DiscriminatorMapping(value = "RETENTION_RATE", schema = RetentionQuestion.class),
            @DiscriminatorMapping(value = "SHIFTED_BETA_GEOMETRIC", schema = TenureQuestion.class),
            @DiscriminatorMapping(value = "BG_NBD", schema = BuyingQuestion.class),
            @DiscriminatorMapping(value = "MBG_NBD", schema = BuyingQuestion.class),
            @DiscriminatorMapping(value = "PARETO_NBD", schema = ParetoNbdQuestion.class),
            @DiscriminatorMapping(value = "NBD", schema = NbdQuestion.class),
            @DiscriminatorMapping(value = "BG_BB", schema = OpportunityQuestion.class),
            @DiscriminatorMapping(value = "GAMMA_GAMMA", schema = SpendQuestion.class),
            @DiscriminatorMapping(value = "EXPECTED_SALES", schema = SalesQuestion.class)
        })
sealed interface ClvQuestion
        permits AnnuityQuestion,
                RetentionQuestion,
                TenureQuestion,
                BuyingAsked,
                OpportunityQuestion,
                SpendQuestion,
                SalesQuestion {

    /** The answer, or a Rejection that names what cannot be answered. */
    ClvAnswer answer(Locale language);
}
