package io.clientele.interaction.model;

/** What an entry says beyond the common part, one record for each kind; each checks its own rules. */
sealed interface Content
        permits Contact,
                Purchase,
                Return,
                Exchange,
                Invoice,
                Payment,
                MaterialSupport,
                MarketingTouch,
                ServiceCase,
                Complaint,
                ComplaintStep,
                SurveyAnswer,
                Referral,
                Promise,
                PromiseSettled,
                PointsMovement,
                PreferenceLearned,
                MarketIntelligence,
                Contract,
                Note {

    /** In the currency that the entry was said in. */
    Figures figures();

    static Content of(Draft draft, Books books, Check check) {
        return switch (draft.kind()) {
            case CONTACT -> new Contact(draft.money().cost());
            case PURCHASE -> Purchase.of(draft, check);
            case RETURN -> Return.of(draft, check);
            case EXCHANGE -> Exchange.of(draft, check);
            case INVOICE -> Invoice.of(draft, check);
            case PAYMENT -> Payment.of(draft, books, check);
            case MATERIAL_SUPPORT -> MaterialSupport.of(draft, check);
            case MARKETING_TOUCH -> MarketingTouch.of(draft, check);
            case SERVICE_CASE -> ServiceCase.of(draft, check);
            case COMPLAINT -> Complaint.of(draft, check);
            case COMPLAINT_STEP -> ComplaintStep.of(draft, check);
            case SURVEY_ANSWER -> SurveyAnswer.of(draft, check);
            case REFERRAL -> Referral.of(draft, check);
            case PROMISE -> Promise.of(draft, check);
            case PROMISE_SETTLED -> PromiseSettled.of(draft, check);
            case POINTS_EARNED, POINTS_REDEEMED, POINTS_EXPIRED -> PointsMovement.of(draft, check);
            case PREFERENCE_LEARNED -> PreferenceLearned.of(draft, check);
            case MARKET_INTELLIGENCE -> MarketIntelligence.of(draft, check);
            case CONTRACT_STARTED, CONTRACT_RENEWED, CONTRACT_CHANGED, CONTRACT_ENDED -> Contract.of(draft, check);
            case NOTE -> new Note(draft.money().cost());
            case CORRECTION -> throw new IllegalArgumentException("A correction is no content of its own");
        };
    }

    /** The direct cost to serve, where nothing else counts. */
    static Figures served(Amount cost) {
        return cost == null ? Figures.NONE : Figures.ofCost(cost.value());
    }
}
