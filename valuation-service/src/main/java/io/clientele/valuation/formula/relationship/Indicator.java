package io.clientele.valuation.formula.relationship;

import java.util.function.Function;

import io.clientele.valuation.formula.relationship.known.Profile;
import io.clientele.valuation.formula.relationship.known.Worth;

/**
 * Every measure of a relation, by code. Counts and amounts are those of the 12 calendar months up to the instant unless the
 * formula says otherwise.
 */
public enum Indicator {
    LOYALTY_INDEX(Unit.POINTS, "mean of those of seven measures that are known, 0 to 100 each", Indices::loyalty),
    BEHAVIOURAL_LOYALTY(
            Unit.POINTS, "mean of those of four measures that are known, 0 to 100 each", Indices::behaviouralLoyalty),
    ATTITUDINAL_LOYALTY(
            Unit.POINTS, "mean of those of three measures that are known, 0 to 100 each", Indices::attitudinalLoyalty),
    REPEAT_PURCHASES(Unit.COUNT, "purchase occasions after the first ever", Buying::repeatPurchases),
    CATEGORIES_BOUGHT(Unit.COUNT, "different categories bought", Buying::categories),
    ACTIVE_QUARTER_SHARE(
            Unit.SHARE, "quartersWithPurchase / quarters since the first purchase, at most 8", Buying::activeQuarters),
    DISCOUNT_SHARE(Unit.SHARE, "discounts / listAmount", Buying::discountShare),
    INCIDENT_TOLERANCE(Unit.SHARE, "boughtAgain within 90 days / incidents ever", Attitude::incidentTolerance),
    CHOICE_DAYS(Unit.DAYS, "days from our last approach to the purchase / purchases", Attitude::choiceTime),
    REFERRALS(Unit.COUNT, "referrals made ever", Attitude::referrals),

    TRUST_INDEX(Unit.POINTS, "mean of those of four measures that are known, 0 to 100 each", Indices::trust),
    ON_TIME_PAYMENT_SHARE(Unit.SHARE, "paidInTime / settledOrDue ever", Paying::onTimeShare),
    DAYS_LATE(Unit.DAYS, "daysLate / settledOrDue ever", Paying::daysLate),
    OVERDUE_SHARE(Unit.SHARE, "overdue / fallenDue", Paying::overdueShare),
    TENURE_MONTHS(Unit.MONTHS, "days since the first purchase / 30.4375", Buying::tenure),
    CONTRACTS_KEPT_SHARE(Unit.SHARE, "kept / contracts ever", Contracts::keptShare),
    CREDIT_GRADE(Unit.CATEGORY, "the latest 6C grade", Person.category(Profile::creditGrade, Missing.CREDIT_GRADE)),
    DEFAULT_PROBABILITY(Unit.SHARE, "by credit grade", Risk::defaultProbability),
    EXPOSURE(Unit.MONEY, "exposure of running contracts, else open invoices", Contracts::exposure),
    EXPECTED_LOSS(Unit.MONEY, "defaultProbability · lossGivenDefault · exposure", Risk::expectedLoss),
    RAROC(Unit.SHARE, "(income − cost − expectedLoss) / economicCapital", Risk::raroc),

    SHARE_OF_WALLET(Unit.SHARE, "revenue / walletEstimate, at most 1", Person::shareOfWallet),
    WALLET(Unit.MONEY, "the latest estimates of yearly spend, all categories together", Person::wallet),

    ORDERS(Unit.COUNT, "purchase entries", Buying::orders),
    REVENUE(Unit.MONEY, "purchases − returns", Trade::revenue),
    MONTHLY_SPEND(Unit.MONEY, "revenue / months since the first purchase, 1 to 12", Buying::monthlySpend),
    AVERAGE_ORDER(Unit.MONEY, "amount / orders", Buying::averageOrder),
    REVENUE_GROWTH(Unit.SHARE, "(revenue − revenueBefore) / revenueBefore", Trade::revenueGrowth),
    RETURN_SHARE(Unit.SHARE, "returned / bought", Trade::returnShare),
    CATEGORY_SHARE(Unit.SHARE, "amountInCategory / amountOfKnownCategory", true, Buying::categoryShare),
    DAYS_SINCE_PURCHASE(Unit.DAYS, "days since the last purchase", Buying::daysSincePurchase),

    CONTACTS(Unit.COUNT, "contacts", Contacting::contacts),
    DAYS_SINCE_CONTACT(Unit.DAYS, "days since the last contact", Contacting::daysSinceContact),
    RESPONSE_SHARE(Unit.SHARE, "takenUp / touches whose response is known", Contacting::responseShare),
    MARKETING_COST(Unit.MONEY, "cost of marketing touches", Contacting::marketingCost),
    SERVICE_COST(Unit.MONEY, "cost of contacts, service cases, complaints, material support", Contacting::serviceCost),
    COMPLAINTS(Unit.COUNT, "complaints", Attitude::complaints),
    SATISFACTION(Unit.SCALE, "mean of perceived − expected, −10 to 10", Attitude::satisfaction),
    RECOMMENDATION(Unit.SCALE, "the latest answer, 0 to 10", Attitude::recommendation),
    RECURRING_AMOUNT(Unit.MONEY, "recurring amounts of running contracts in a month", Contracts::recurringMonthly),

    CURRENT_VALUE(Unit.MONEY, "as in the valuation", Person.worth(Worth::current, Worth.Behind::current)),
    PAST_VALUE(Unit.MONEY, "as in the valuation", Person.worth(Worth::past, Worth.Behind::past)),
    FUTURE_VALUE(Unit.MONEY, "as in the valuation", Person.expected(Worth::future, Worth.Behind::future)),
    LIFETIME_VALUE(
            Unit.MONEY, "pastValue + presentValue + futureValue", Person.expected(Worth::lifetime, Worth.Behind::all)),
    PROBABILITY_ALIVE(Unit.SHARE, "as in the valuation", Person::probabilityAlive),

    CUSTOMER_KIND(Unit.CATEGORY, "of the record", Person.category(Profile::kind, Missing.CUSTOMER_KIND)),
    INDUSTRY(Unit.CATEGORY, "of the record", Person.category(Profile::industry, Missing.INDUSTRY)),
    REGION(Unit.CATEGORY, "of the record", Person.category(Profile::region, Missing.REGION)),
    CITY_SIZE(Unit.CATEGORY, "of the record", Person.category(Profile::citySize, Missing.CITY_SIZE)),
    SOURCE(Unit.CATEGORY, "of the record", Person.category(Profile::source, Missing.SOURCE)),
    ACQUISITION_COST(Unit.MONEY, "of the record", Person::acquisitionCost);

    private final Unit unit;
    private final String formula;
    private final boolean parameterised;
    private final Measure measure;

    Indicator(Unit unit, String formula, Function<Relation, Indication> measure) {
        this(unit, formula, false, (relation, parameter) -> measure.apply(relation));
    }

    Indicator(Unit unit, String formula, Measure measure) {
        this(unit, formula, false, measure);
    }

    Indicator(Unit unit, String formula, boolean parameterised, Measure measure) {
        this.unit = unit;
        this.formula = formula;
        this.parameterised = parameterised;
        this.measure = measure;
    }

    public Unit unit() {
        return unit;
    }

    /** In words and names of inputs. */
    public String formula() {
        return formula;
    }

    /** Whether it needs to be told what of: the category of a share. */
    public boolean parameterised() {
        return parameterised;
    }

    /** @param parameter null unless the indicator takes one */
    public Indication of(Relation relation, String parameter) {
        return parameterised ? measure.of(relation, parameter) : relation.once(this, measure);
    }
}
