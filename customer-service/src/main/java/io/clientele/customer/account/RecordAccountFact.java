package io.clientele.customer.account;

import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** A fact as it is handed in. */
@Schema(description = "Something that was stated about a key account")
record RecordAccountFact(
        @Schema(description = "What it is", examples = "FINANCIAL_REPORT") @NotNull
        FactTopic kind,

        @Schema(description = "The day it was stated; today when not given; not in the future", examples = "2026-01-31")
        LocalDate statedOn,

        @Schema(description = "In a few words", examples = "Half-year report") @NotNull @Size(min = 1, max = 200)
        String title,

        @Schema(description = "In full", examples = "Revenue up by a tenth, orders down") @Size(min = 1, max = 5000)
        String text,

        @Schema(description = "Amounts by name, such as revenue") @Size(max = 50)
        Map<@Pattern(regexp = "^[^\\x00-\\x1f\\x7f]{1,50}$") String, @NotNull @Valid Money> figures,

        @Schema(description = "Where it can be read", examples = "https://example.com/report")
        @Size(max = 1000)
        @Pattern(regexp = "^https?://[^\\s]+$", message = "must be a link such as https://example.com/report")
        String link) {

    AccountFact fact() {
        return new AccountFact(kind, title, text, figures, link);
    }
}
