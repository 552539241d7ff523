package io.clientele.segmentation.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.SchemeClass;

/** The classes of a scheme with their sizes: as many as the scheme has, so it has no pages. */
@Schema(name = "ClassList")
record ClassList(
        @Schema(description = "The scheme", examples = "VALUE_MATRIX", maxLength = 60)
        String scheme,

        @Schema(required = true, maxItems = 100) List<ClassView> items) {

    static ClassList of(Scheme scheme, Map<String, Long> sizes, Locale language) {
        return new ClassList(
                scheme.code(),
                Stream.concat(scheme.classes().stream(), Stream.of(SchemeClass.UNCLASSIFIED))
                        .map(c -> ClassView.of(c, sizes.getOrDefault(c.code(), 0L), language))
                        .toList());
    }

    /** One class. */
    @Schema(name = "SchemeClass", description = "A class of a scheme")
    record ClassView(
            @Schema(description = "Stable code", examples = "PLATINUM", maxLength = 60)
            String code,

            @Schema(description = "For people, by Accept-Language", examples = "Platinum", maxLength = 200)
            String label,

            @Schema(description = "What leads into it", examples = "Current high, potential high.", maxLength = 500)
            String rule,

            @Schema(description = "Customers in it now", examples = "42", minimum = "0")
            long customers) {

        static ClassView of(SchemeClass c, long customers, Locale language) {
            return new ClassView(c.code(), c.label().in(language), c.rule().in(language), customers);
        }
    }
}
