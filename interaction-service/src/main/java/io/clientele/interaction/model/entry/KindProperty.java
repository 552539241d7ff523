package io.clientele.interaction.model.entry;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft;

/** The properties that only some kinds know. Said of another kind, a property is refused rather than dropped in silence. */
enum KindProperty {
    AMOUNT("amount", said -> said.money().amount(), Kind.PURCHASE, Kind.RETURN, Kind.PAYMENT, Kind.INVOICE),
    TAX("tax", said -> said.money().tax(), Kind.PURCHASE, Kind.RETURN, Kind.INVOICE),
    LINES("lines", said -> said.money().lines(), Kind.PURCHASE, Kind.RETURN),
    COMPENSATION("compensation", said -> said.money().compensation(), Kind.COMPLAINT, Kind.COMPLAINT_STEP),
    RETURNS("returns", said -> said.particulars().returns(), Kind.RETURN, Kind.EXCHANGE),
    RETURNS_REFERENCE("returnsReference", said -> said.keys().returns(), Kind.RETURN, Kind.EXCHANGE),
    CAMPAIGN("campaign", said -> said.particulars().campaign(), Kind.MARKETING_TOUCH),
    RESPONSE("response", said -> said.particulars().response(), Kind.MARKETING_TOUCH),
    SEVERITY("severity", said -> said.particulars().severity(), Kind.COMPLAINT, Kind.COMPLAINT_STEP),
    CAUSE("cause", said -> said.particulars().cause(), Kind.COMPLAINT, Kind.COMPLAINT_STEP),
    PRODUCT("product", said -> said.particulars().product(), Kind.COMPLAINT, Kind.SERVICE_CASE),
    ATTRIBUTES("attributes", said -> said.particulars().attributes(), Kind.SURVEY_ANSWER),
    NPS("nps", said -> said.particulars().nps(), Kind.SURVEY_ANSWER),
    REFERRED_CUSTOMER_ID("referredCustomerId", said -> said.particulars().referredCustomerId(), Kind.REFERRAL),
    DUE_DATE("dueDate", said -> said.particulars().dueDate(), Kind.PAYMENT, Kind.INVOICE),
    PAID_DATE("paidDate", said -> said.particulars().paidDate(), Kind.PAYMENT),
    ABOUT(
            "about",
            said -> said.details().about(),
            Kind.COMPLAINT_STEP,
            Kind.PROMISE_SETTLED,
            Kind.POINTS_EARNED,
            Kind.PAYMENT,
            Kind.CONTRACT_RENEWED,
            Kind.CONTRACT_CHANGED,
            Kind.CONTRACT_ENDED),
    ABOUT_REFERENCE("aboutReference", said -> said.keys().about(), ABOUT.kinds),
    EXCHANGE("exchange", said -> said.details().exchange(), Kind.EXCHANGE),
    SUPPORT("support", said -> said.details().support(), Kind.MATERIAL_SUPPORT),
    PROMISE("promise", said -> said.details().promise(), Kind.PROMISE),
    PREFERENCE("preference", said -> said.details().preference(), Kind.PREFERENCE_LEARNED),
    INTELLIGENCE("intelligence", said -> said.details().intelligence(), Kind.MARKET_INTELLIGENCE),
    CONTRACT(
            "contract",
            said -> said.details().contract(),
            Kind.CONTRACT_STARTED,
            Kind.CONTRACT_RENEWED,
            Kind.CONTRACT_CHANGED,
            Kind.CONTRACT_ENDED),
    STEP("step", said -> said.details().step(), Kind.COMPLAINT_STEP),
    POINTS("points", said -> said.details().points(), Kind.POINTS_EARNED, Kind.POINTS_REDEEMED, Kind.POINTS_EXPIRED),
    KEPT("kept", said -> said.details().kept(), Kind.PROMISE_SETTLED),
    CORRECTS("corrects", Draft::corrects, Kind.CORRECTION),
    CORRECTS_REFERENCE("correctsReference", said -> said.keys().corrects(), Kind.CORRECTION),
    REPLACEMENT("replacement", Draft::replacement, Kind.CORRECTION);

    private static final KindProperty[] ALL = values();

    private final String property;
    private final String pointer;
    private final Function<Draft, Object> value;
    private final Set<Kind> kinds;

    KindProperty(String property, Function<Draft, Object> value, Kind first, Kind... more) {
        this(property, value, EnumSet.of(first, more));
    }

    KindProperty(String property, Function<Draft, Object> value, Set<Kind> kinds) {
        this.property = property;
        this.pointer = "/" + property;
        this.value = value;
        this.kinds = kinds;
    }

    static void check(Draft draft, Check check) {
        for (var each : ALL) {
            check.that(
                    each.kinds.contains(draft.kind()) || each.value.apply(draft) == null,
                    each.pointer,
                    Check.NOT_ALLOWED,
                    () -> draft.kind() + " knows no " + each.property + "; it belongs to " + each.kinds + ".");
        }
    }
}
