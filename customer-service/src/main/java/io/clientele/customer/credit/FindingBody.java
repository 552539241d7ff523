package io.clientele.customer.credit;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.credit.model.CreditFile.Finding;

import static java.util.Objects.requireNonNullElse;

/** What somebody found about one factor. */
@Schema(name = "CreditFinding", description = "What was found about one factor")
record FindingBody(
        @Schema(description = "0 (worst) to 100 (best)", examples = "80") @NotNull @Min(0) @Max(100)
        Integer score,

        @Schema(description = "Why; not shown to viewers", examples = "Pays within the month")
        @Size(min = 1, max = 2000)
        String note,

        @Schema(description = "Who found it; that of the assessment when not given", examples = "rep-7")
        @Size(min = 1, max = 100)
        String assessor,

        @Schema(description = "When; the day of the assessment when not given", examples = "2026-01-31")
        LocalDate assessedOn) {

    Finding finding(String otherwise, LocalDate day) {
        return new Finding(
                BigDecimal.valueOf(score),
                note,
                requireNonNullElse(assessor, otherwise),
                requireNonNullElse(assessedOn, day));
    }

    static FindingBody of(Finding finding, boolean withNote) {
        return new FindingBody(
                finding.score().intValueExact(),
                withNote ? finding.note() : null,
                finding.assessor(),
                finding.assessedOn());
    }
}
