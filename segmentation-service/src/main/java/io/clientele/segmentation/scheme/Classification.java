package io.clientele.segmentation.scheme;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.clientele.segmentation.scheme.explanation.Input;
import io.clientele.segmentation.scheme.explanation.Reason;

/**
 * The class that a scheme found for a customer, with what put it there.
 *
 * @param explanation the rule applied to the inputs, in words; made only when asked for, since placing a million customers
 *     needs no sentences
 * @param play what to do about it; absent for schemes that advise nothing and for customers not yet classified
 */
public record Classification(
        String scheme,
        int schemeVersion,
        String classCode,
        List<Input> inputs,
        Supplier<List<Reason>> explanation,
        Optional<Play> play) {

    public List<Reason> reasons() {
        return explanation.get();
    }

    /** Of a customer that is merged into another. */
    public static Classification merged(Scheme scheme) {
        return new Classification(
                scheme.code(),
                scheme.version(),
                SchemeClass.MERGED.code(),
                List.of(),
                () -> List.of(Reason.of("MERGED", "The customer is merged into another.", "该客户已合并到另一客户。")),
                Optional.empty());
    }

    static Classification unclassified(Scheme scheme) {
        return new Classification(
                scheme.code(),
                scheme.version(),
                SchemeClass.UNCLASSIFIED.code(),
                List.of(new Input.Count("purchases", 0)),
                () -> List.of(Reason.of("NO_PURCHASE", "The customer has not bought yet.", "该客户尚未购买。")),
                Optional.empty());
    }
}
