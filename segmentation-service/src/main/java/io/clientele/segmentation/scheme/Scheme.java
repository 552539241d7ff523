package io.clientele.segmentation.scheme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.clientele.segmentation.scheme.explanation.Text;

/** A named, versioned way to put every customer into one class. */
public sealed interface Scheme permits ValueMatrix, Rfm {

    String code();

    /** Grows when the rule changes, so that a membership tells by which rule it was found. */
    int version();

    Text name();

    /** The whole rule in words. */
    Text rule();

    /** All classes, best first, without {@link SchemeClass#UNCLASSIFIED}. */
    List<SchemeClass> classes();

    /** What a cut of this scheme takes from the population. */
    List<Threshold> thresholds();

    /** The class of a customer that has bought. */
    Classification place(Standing standing, Cut cut);

    /** The class of any customer. */
    default Classification classify(Standing standing, Optional<Cut> cut) {
        return standing.hasBought() && cut.isPresent() ? place(standing, cut.get()) : Classification.unclassified(this);
    }

    /** A class of this scheme, {@link SchemeClass#UNCLASSIFIED} and {@link SchemeClass#MERGED} included. */
    default Optional<SchemeClass> find(String classCode) {
        return Stream.concat(Stream.of(SchemeClass.UNCLASSIFIED, SchemeClass.MERGED), classes().stream())
                .filter(c -> c.code().equals(classCode))
                .findFirst();
    }
}
