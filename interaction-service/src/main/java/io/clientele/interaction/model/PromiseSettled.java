package io.clientele.interaction.model;

/** What became of a promise. */
record PromiseSettled(Amount cost) implements Content {

    static PromiseSettled of(Draft draft, Check check) {
        check.named(draft.isAboutSomething(), "about", "Name the PROMISE that was kept or broken");
        check.present(draft.details().kept(), "/kept", "Say whether it was kept.");
        return new PromiseSettled(draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
