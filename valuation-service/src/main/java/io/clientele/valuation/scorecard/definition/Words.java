package io.clientele.valuation.scorecard.definition;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Words", description = "A name in both languages")
public record Words(
        @Schema(description = "English", examples = "Purchase frequency", maxLength = 100)
        @NotNull
        @NotBlank
        @Size(max = 100)
        String en,

        @Schema(description = "Chinese", examples = "购买频率", maxLength = 100) @NotNull @NotBlank @Size(max = 100)
        String zh) {

    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
