package io.clientele.interaction.model.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.clientele.interaction.model.Kind;

/**
 * An entry that another one names: it must be in the journal, of this kind, and of the same customer.
 *
 * @param property by which it is named
 */
public record Named(String property, UUID id, Kind kind) {

    /** What others can be about. */
    public static final Set<Kind> SUBJECTS = Arrays.stream(Kind.values())
            .flatMap(kind -> subject(kind).stream())
            .collect(Collectors.toUnmodifiableSet());

    public static List<Named> in(Draft draft) {
        return Stream.concat(
                        Stream.ofNullable(draft.particulars().returns())
                                .map(id -> new Named("returns", id, Kind.PURCHASE)),
                        Stream.ofNullable(draft.details().about())
                                .flatMap(
                                        id -> subject(draft.kind()).map(kind -> new Named("about", id, kind)).stream()))
                .toList();
    }

    /** What entries of a kind are about; empty when they are about no other entry. */
    static Optional<Kind> subject(Kind kind) {
        return switch (kind) {
            case COMPLAINT_STEP -> Optional.of(Kind.COMPLAINT);
            case PROMISE_SETTLED -> Optional.of(Kind.PROMISE);
            case POINTS_EARNED -> Optional.of(Kind.PURCHASE);
            case POINTS_EXPIRED -> Optional.of(Kind.POINTS_EARNED);
            case PAYMENT -> Optional.of(Kind.INVOICE);
            case CONTRACT_RENEWED, CONTRACT_CHANGED, CONTRACT_ENDED -> Optional.of(Kind.CONTRACT_STARTED);
            case CONTACT,
                    PURCHASE,
                    RETURN,
                    EXCHANGE,
                    INVOICE,
                    MATERIAL_SUPPORT,
                    MARKETING_TOUCH,
                    SERVICE_CASE,
                    COMPLAINT,
                    SURVEY_ANSWER,
                    REFERRAL,
                    PROMISE,
                    POINTS_REDEEMED,
                    PREFERENCE_LEARNED,
                    MARKET_INTELLIGENCE,
                    CONTRACT_STARTED,
                    NOTE,
                    CORRECTION -> Optional.empty();
        };
    }
}
