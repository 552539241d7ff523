package io.clientele.interaction.model.entry;

import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.kit.rejection.Rejection;

/**
 * Something that happened, found to be in order.
 *
 * @param figures what it counts for, in base currency
 */
public record Entry(Draft said, Figures figures) implements Journalled {

    /** @throws Rejection naming every fault, when the draft is not in order */
    public static Entry of(Draft draft, Books books) throws Rejection {
        var check = new Check();
        check.that(
                draft.customerId() != null || draft.customerReference() != null,
                "/customerId",
                Check.REQUIRED,
                "Name the customer: by customerId, or by customerReference.");
        return of(draft, books, check);
    }

    /** A replacement need not name the customer, who stays. */
    static Entry replacing(Draft draft, Books books) throws Rejection {
        var faults = new Check();
        faults.takeUnder("/replacement", inner -> check(draft, books, inner));
        faults.throwIfAny();
        return of(draft, books, new Check());
    }

    private static Entry of(Draft draft, Books books, Check check) {
        var content = check(draft, books, check);
        check.throwIfAny();
        return new Entry(draft, content.figures().times(draft.money().exchangeRate()));
    }

    static Content check(Draft draft, Books books, Check check) {
        check.present(draft.kind(), "/kind", "Say what kind of thing happened.");
        CommonRules.check(draft, books, check);
        MoneyRules.check(draft, books.currency(), check);
        if (draft.kind() == null || draft.kind() == Kind.CORRECTION) {
            return () -> Figures.NONE;
        }
        KindProperty.check(draft, check);
        return Contents.of(draft, books, check);
    }
}
