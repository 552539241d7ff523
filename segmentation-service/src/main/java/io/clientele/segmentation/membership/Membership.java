package io.clientele.segmentation.membership;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.clientele.segmentation.scheme.Classification;
import io.clientele.segmentation.scheme.SchemeClass;

/**
 * The class of one customer in one scheme.
 *
 * @param playCode what was advised with it; absent where nothing is
 * @param cutId the cut that it was last confirmed by; absent before the first purchase
 * @param leftClass the class that a merged customer was in before, where that is known; absent for everybody else
 * @param leftSince since when
 * @param leftCause by what
 */
record Membership(
        UUID customerId,
        String scheme,
        int schemeVersion,
        String classCode,
        String playCode,
        Instant since,
        Cause cause,
        UUID cutId,
        String leftClass,
        Instant leftSince,
        Cause leftCause) {

    boolean isClassOf(Classification found) {
        return classCode.equals(found.classCode());
    }

    /** In no class, but in the ledger: the customer is merged into another. */
    boolean ofTheMerged() {
        return SchemeClass.MERGED.code().equals(classCode);
    }

    boolean advises(Classification found) {
        return Objects.equals(playCode, found.play().map(p -> p.code()).orElse(null));
    }

    /** Still in the same class, looked at again. */
    Membership confirmedBy(Classification found, UUID cutId) {
        return new Membership(
                customerId,
                scheme,
                found.schemeVersion(),
                classCode,
                found.play().map(p -> p.code()).orElse(null),
                since,
                cause,
                cutId,
                leftClass,
                leftSince,
                leftCause);
    }

    /** Whether this is of a merged customer that was found where it was before. */
    boolean leads(Classification found) {
        return ofTheMerged() && found.classCode().equals(leftClass);
    }

    /** Where it was before the merge, as if it had never left. */
    Membership back(Classification found, UUID newCutId) {
        return entered(customerId, found, leftSince, leftCause, newCutId);
    }

    /** In no class from now on, but known to have been in this one. */
    Membership leaving(Classification merged, Instant at) {
        return new Membership(
                customerId,
                scheme,
                merged.schemeVersion(),
                merged.classCode(),
                null,
                at,
                Cause.MERGED,
                null,
                classCode,
                since,
                cause);
    }

    static Membership entered(UUID customerId, Classification found, Instant since, Cause cause, UUID cutId) {
        return new Membership(
                customerId,
                found.scheme(),
                found.schemeVersion(),
                found.classCode(),
                found.play().map(p -> p.code()).orElse(null),
                since,
                cause,
                cutId,
                null,
                null,
                null);
    }
}
