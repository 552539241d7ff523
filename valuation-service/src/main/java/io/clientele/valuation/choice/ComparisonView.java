package io.clientele.valuation.choice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.SpendModel;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.registry.Role;

@Schema(name = "ModelComparison", description = "Models that competed on the company's own past, and what came of it")
record ComparisonView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID id,

        @Schema(description = "What the models answer: PURCHASE, SPEND, CONTRACT", examples = "PURCHASE")
        String role,

        @Schema(description = "When", examples = "2026-01-31T09:30:00Z")
        Instant comparedAt,

        @Schema(description = "Last business day that the fits have seen", examples = "1997-09-30")
        LocalDate calibrationEnd,

        @Schema(description = "How long they had to foresee", examples = "P39W")
        String holdOut,

        @Schema(description = "Last business day of that", examples = "1998-06-30")
        LocalDate holdOutEnd,

        @Schema(description = "Unit in which the parameters count time; absent of SPEND", examples = "P1W")
        String timeUnit,

        @Schema(
                description = "The calendar period in which BG_BB counted; absent where it did not compete",
                examples = "P1M")
        String period,

        @Schema(description = "What decided", examples = "RMSE")
        String criterion,

        @Schema(
                description =
                        "Customers on whom it was measured: PURCHASE, who had bought by calibrationEnd; SPEND, those of them who bought in"
                                + " the hold-out too, of a large base every n-th; CONTRACT, who were under contract then and had a"
                                + " renewal to decide on",
                examples = "2357",
                minimum = "0")
        long customers,

        @Schema(description = "Their purchases in the hold-out; absent of CONTRACT", examples = "1882", minimum = "0")
        Long actualPurchases,

        @Schema(
                description = "SPEND: what these came to, in base currency; absent of other roles",
                examples = "70254.6",
                minimum = "0")
        Double actualSpend,

        @Schema(
                description = "CONTRACT: how often they renewed in the hold-out; absent of other roles",
                examples = "980",
                minimum = "0")
        Long actualRenewals,

        @Schema(
                description =
                        "The best model; activate its version, or fit it to the whole past first. Absent where none beats"
                                + " the baseline, see note",
                examples = "PARETO_NBD")
        String champion,

        @Schema(
                description =
                        "The second best; absent where there is no champion, and of PURCHASE where no other beats PRIOR_RATE. Of"
                                + " other roles, where one model is fitted, it is the best of the simple answers",
                examples = "MBG_NBD")
        String challenger,

        @Schema(
                description = "Why there is no champion; absent where there is one",
                examples = "No model beats PRIOR_RATE by RMSE: none is worth activating.")
        String note,

        @Schema(
                description =
                        "The one to beat: PRIOR_RATE or OWN_MEAN, which answer while no model is active; of CONTRACT"
                                + " CONSTANT_RETENTION",
                examples = "PRIOR_RATE")
        String baseline,

        @Schema(description = "The model of the role that was active then; absent when none was", examples = "BG_NBD")
        String activeModel,

        @Schema(
                description =
                        "PURCHASE: the model of spend by which bands of money were drawn: fitted to the calibration for it, and kept"
                                + " as no version. Absent where there was nothing to learn from")
        Spending spend,

        @Schema(
                description = "Best first; last the baseline: the one to beat,"
                        + " never a champion. Simple answers that compete are no versions, and no champions either")
        List<Candidate> candidates) {

    /** Those made before other roles competed say of buying only what they needed to. */
    ComparisonView {
        role = role == null ? Role.PURCHASE.name() : role;
        baseline = baseline == null ? PRIOR_RATE : baseline;
    }

    private static final String PRIOR_RATE = "PRIOR_RATE";

    @Schema(name = "ComparisonSpend", description = "What was learned of spend from the calibration")
    record Spending(
            @Schema(description = "Name of the model", examples = "GAMMA_GAMMA")
            String model,

            @Schema(description = "As fitted", examples = "{\"p\":6.25,\"q\":3.74,\"gamma\":15.45}")
            Map<String, Double> parameters,

            @Schema(
                    description = "How the fit ended: CONVERGED, BOUNDARY, NOT_CONVERGED or NOT_IDENTIFIED",
                    examples = "CONVERGED")
            String outcome) {

        static Spending of(Fit<GammaGamma> fit) {
            return new Spending(
                    SpendModel.NAME, fit.model().parameters(), fit.outcome().name());
        }
    }

    @Schema(name = "ModelCandidate", description = "A model that competed")
    record Candidate(
            @Schema(description = "Name of the model", examples = "PARETO_NBD")
            String model,

            @Schema(description = "The version that this fit was kept as; absent for simple answers", examples = "2")
            Integer version,

            @Schema(description = "As fitted to the calibration", examples = "{\"r\":0.553,\"alpha\":10.578}")
            Map<String, Double> parameters,

            @Schema(
                    description = "How the fit ended: CONVERGED, BOUNDARY, NOT_CONVERGED or NOT_IDENTIFIED",
                    examples = "CONVERGED")
            String outcome,

            @Schema(description = "The same in words", examples = "The likelihood is at its maximum")
            String reason,

            @Schema(description = "ln of the likelihood of the calibration", examples = "-9594.976")
            Double calibrationLogLikelihood,

            @Schema(description = "How it foresaw the hold-out; absent when there was nothing to learn from")
            Score score,

            @Schema(
                    description =
                            "PURCHASE: whether it foresaw the hold-out better than PRIOR_RATE, by the criterion: a model that does not is"
                                    + " not worth having. Absent for PRIOR_RATE, and without a score",
                    examples = "true")
            Boolean beatsPriorRate,

            @Schema(
                    description =
                            "The same of the comparison's baseline. Absent for the baseline itself, and without a score",
                    examples = "true")
            Boolean beatsBaseline) {

        /** Those made before there was another baseline know one. */
        Candidate {
            beatsBaseline = beatsBaseline == null ? beatsPriorRate : beatsBaseline;
        }

        static Candidate of(ModelVersion fitted, Score score) {
            return new Candidate(
                    fitted.model(),
                    fitted.version(),
                    fitted.parameters(),
                    fitted.outcome(),
                    fitted.reason(),
                    fitted.logLikelihood(),
                    score,
                    null,
                    null);
        }

        /** What is no version, or could not be fitted. */
        static Candidate simple(String model, Map<String, Double> parameters, String reason, Score score) {
            return new Candidate(model, null, parameters, null, reason, null, score, null, null);
        }

        Candidate likely(double calibration) {
            return new Candidate(model, version, parameters, outcome, reason, calibration, score, null, null);
        }

        boolean fitted() {
            return version != null;
        }

        Candidate beating(String baseline, Boolean beaten) {
            return new Candidate(
                    model,
                    version,
                    parameters,
                    outcome,
                    reason,
                    calibrationLogLikelihood,
                    score,
                    baseline.equals(PRIOR_RATE) ? beaten : null,
                    beaten);
        }
    }
}
