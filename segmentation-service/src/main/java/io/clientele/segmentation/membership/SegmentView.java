package io.clientele.segmentation.membership;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.words.Coded;

/** A class of a scheme as a group of customers. */
@Schema(name = "Segment", description = "A group of customers: everyone in one class of one scheme")
record SegmentView(
        @Schema(required = true, description = "Scheme and class", examples = "VALUE_MATRIX.PLATINUM", maxLength = 121)
        String id,

        @Schema(description = "The scheme", examples = "VALUE_MATRIX", maxLength = 60)
        String scheme,

        @Schema(description = "The class") @JsonProperty("class")
        Coded classCode,

        @Schema(description = "Customers in it now", examples = "42", minimum = "0")
        long size) {

    static SegmentView of(Scheme scheme, String classCode, long size, Locale language) {
        return new SegmentView(
                scheme.code() + "." + classCode, scheme.code(), Coded.ofClass(scheme, classCode, language), size);
    }
}
