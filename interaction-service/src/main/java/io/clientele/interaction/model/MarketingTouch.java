package io.clientele.interaction.model;

/** Something we sent or showed, what it cost, and what came of it. */
record MarketingTouch(String campaign, Response response, Amount cost) implements Content {

    static MarketingTouch of(Draft draft, Check check) {
        var particulars = draft.particulars();
        check.text(particulars.campaign(), "/campaign", 200);
        return new MarketingTouch(
                particulars.campaign(), particulars.response(), draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
