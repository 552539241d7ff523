package io.clientele.segmentation.catalogue;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.segmentation.cut.CutView;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.words.Coded;

/** A scheme as callers see it. */
@Schema(name = "Scheme", description = "A named, versioned way to put every customer into one class")
record SchemeView(
        @Schema(description = "Stable code", examples = "VALUE_MATRIX", maxLength = 60)
        String code,

        @Schema(description = "For people, by Accept-Language", examples = "Value matrix", maxLength = 200)
        String label,

        @Schema(description = "Version of the rule", examples = "1", minimum = "1")
        int version,

        @Schema(description = "The whole rule in words", maxLength = 2000)
        String rule,

        @Schema(description = "Classes, best first", maxItems = 100)
        List<Coded> classes,

        @Schema(description = "The cut in force; absent before the first purchase of anyone")
        CutView cut) {

    static SchemeView of(Scheme scheme, CutView cut, Locale language) {
        return new SchemeView(
                scheme.code(),
                scheme.name().in(language),
                scheme.version(),
                scheme.rule().in(language),
                scheme.classes().stream()
                        .map(c -> Coded.of(c.code(), c.label(), language))
                        .toList(),
                cut);
    }
}
