package io.clientele.interaction.model.content.trade;

import java.time.LocalDate;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft;

/** Money received. It never changes revenue; the two dates say whether it came in time. */
record Payment(Amount amount, LocalDate dueDate, LocalDate paidDate, Amount cost) implements Trade {

    static Payment of(Draft draft, Books books, Check check) {
        var said = draft.particulars();
        check.present(draft.money().amount(), "/amount", "A payment needs its amount.");
        Days.check(said.dueDate(), "/dueDate", check);
        Days.check(said.paidDate(), "/paidDate", check);
        check.that(
                said.paidDate() == null || !said.paidDate().isAfter(books.lastDay()),
                "/paidDate",
                "IN_THE_FUTURE",
                "Must not be more than a day ahead: leave it out until the money has come.");
        return new Payment(
                draft.money().amount(),
                said.dueDate(),
                said.paidDate(),
                draft.money().cost());
    }

    @Override
    public Figures figures() {
        return new Figures(amount.value(), null, null, cost == null ? null : cost.value());
    }
}
