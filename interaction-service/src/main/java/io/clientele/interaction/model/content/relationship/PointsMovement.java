package io.clientele.interaction.model.content.relationship;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** Loyalty points earned or redeemed. Points are no money: what they buy is a discount on a purchase. */
record PointsMovement(Amount cost) implements Relationship {

    private static final int MOST = 1_000_000_000;

    static PointsMovement of(Draft draft, Check check) {
        var points = draft.details().points();
        check.that(
                draft.kind() != Kind.POINTS_EXPIRED,
                "/kind",
                "NOT_ALLOWED",
                "Points expire by themselves: say when they are to, with the points that are earned.");
        check.present(points, "/points", "Say how many points.");
        if (points != null) {
            check.present(points.number(), "/points/number", "Required.");
            check.between(points.number(), 1, MOST, "/points/number");
            check.that(
                    points.expiresAt() == null || draft.kind() == Kind.POINTS_EARNED,
                    "/points/expiresAt",
                    Check.NOT_ALLOWED,
                    "Only points that are earned expire.");
            check.that(
                    points.expiresAt() == null
                            || draft.occurredAt() == null
                            || points.expiresAt().isAfter(draft.occurredAt())
                                    && points.expiresAt().isBefore(Books.LAST_MOMENT),
                    "/points/expiresAt",
                    Check.OUT_OF_RANGE,
                    () -> "Must be after occurredAt and before " + Books.LAST_MOMENT + ".");
        }
        return new PointsMovement(draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
