package io.clientele.interaction.model;

import java.time.LocalDate;

/** Money received. It never changes revenue; the two dates say whether it came in time. */
record Payment(Amount amount, LocalDate dueDate, LocalDate paidDate, Amount cost) implements Content {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    static Payment of(Draft draft, Check check) {
        var said = draft.particulars();
        check.present(draft.money().amount(), "/amount", "A payment needs its amount.");
        day(said.dueDate(), "/dueDate", check);
        day(said.paidDate(), "/paidDate", check);
        return new Payment(
                draft.money().amount(),
                said.dueDate(),
                said.paidDate(),
                draft.money().cost());
    }

    private static void day(LocalDate day, String pointer, Check check) {
        check.that(
                day == null || !day.isBefore(EARLIEST) && !day.isAfter(LATEST),
                pointer,
                Check.OUT_OF_RANGE,
                () -> "Must be from " + EARLIEST + " to " + LATEST + ".");
    }

    @Override
    public Figures figures() {
        return new Figures(amount.value(), null, null, cost == null ? null : cost.value());
    }
}
