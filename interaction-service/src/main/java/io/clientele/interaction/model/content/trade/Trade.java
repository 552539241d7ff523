package io.clientele.interaction.model.content.trade;

import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** Goods, the money for them, and what was agreed about both. */
public sealed interface Trade extends Content permits Purchase, Return, Exchange, Invoice, Payment, Contract {

    static Trade of(Draft draft, Books books, Check check) {
        return switch (draft.kind()) {
            case PURCHASE -> Purchase.of(draft, check);
            case RETURN -> Return.of(draft, check);
            case EXCHANGE -> Exchange.of(draft, check);
            case INVOICE -> Invoice.of(draft, check);
            case PAYMENT -> Payment.of(draft, books, check);
            case CONTRACT_STARTED, CONTRACT_RENEWED, CONTRACT_CHANGED, CONTRACT_ENDED -> Contract.of(draft, check);
            default -> throw new IllegalArgumentException(draft.kind() + " is another family's");
        };
    }
}
