package io.clientele.valuation.whatif.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.clientele.kit.money.Money;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.value.Valuations;

/** What of a supposed entry the journal would refuse, and what would not count: that is refused rather than dropped. */
final class SupposedCheck {

    private final Faults faults = new Faults();
    private final JournalRules rules;

    private SupposedCheck(JournalRules rules) {
        this.rules = rules;
    }

    /**
     * @param first whether it takes the place of none
     * @param at where it stands in the request
     */
    static List<Fault> of(SupposedEntry entry, boolean first, Valuations.Known known, String at, JournalRules rules) {
        var check = new SupposedCheck(rules);
        check.kind(entry, at);
        check.step(entry, first, at);
        check.said(entry, at);
        check.known(entry, known, at);
        check.money(entry.amount(), at + "/amount");
        check.money(entry.cost(), at + "/cost");
        check.money(entry.compensation(), at + "/compensation");
        check.lines(entry, at);
        if (entry.contract() != null) {
            check.money(entry.contract().recurringAmount(), at + "/contract/recurringAmount");
            check.money(entry.contract().exposure(), at + "/contract/exposure");
            check.faults.addAll(entry.contract().refused(entry.kind(), at + "/contract"));
        }
        return check.faults.list();
    }

    private void kind(SupposedEntry entry, String at) {
        var kind = entry.kind();
        var revenue = "Only a PURCHASE and a RETURN move revenue; say cost.";
        only(kind.trade() || kind.bills(), entry.amount(), at + "/amount", revenue);
        only(kind.trade(), entry.lines(), at + "/lines", revenue);
        only(kind.complains(), entry.compensation(), at + "/compensation", "Only a complaint is made good; say cost.");
        only(kind.ofContract(), entry.contract(), at + "/contract", "Only CONTRACT_… entries have terms.");
        only(
                kind == SupposedKind.RETURN || kind == SupposedKind.EXCHANGE,
                entry.returns(),
                at + "/returns",
                "Only a RETURN or an EXCHANGE is of what was bought.");
        only(
                kind.followsAStart() || kind == SupposedKind.COMPLAINT_STEP || kind == SupposedKind.PAYMENT,
                entry.about(),
                at + "/about",
                "Only for CONTRACT_RENEWED, CONTRACT_CHANGED, CONTRACT_ENDED, COMPLAINT_STEP and PAYMENT does it count what"
                        + " they are about.");
        faults.require(
                !kind.trade() || entry.amount() != null || entry.itemised(),
                () -> Fault.pointer(at + "/amount", "REQUIRED", "Give the amount, or the lines, or both."));
        faults.require(
                        !kind.bills() || entry.amount() != null,
                        () -> Fault.pointer(at + "/amount", "REQUIRED", "Say what is to be paid, or was."))
                .require(
                        !kind.followsAStart() || entry.about() != null,
                        () -> Fault.pointer(
                                at + "/about", "REQUIRED", "Name the CONTRACT_STARTED entry of the contract."));
    }

    /** What says something of the relation. */
    private void said(SupposedEntry entry, String at) {
        var kind = entry.kind();
        boolean answers = kind == SupposedKind.SURVEY_ANSWER;
        only(answers, entry.attributes(), at + "/attributes", "Only a SURVEY_ANSWER says what was expected.");
        only(answers, entry.nps(), at + "/nps", "Only a SURVEY_ANSWER says who would recommend us.");
        only(kind.bills(), entry.dueDate(), at + "/dueDate", "Only an INVOICE and a PAYMENT are due.");
        only(kind == SupposedKind.PAYMENT, entry.paidDate(), at + "/paidDate", "Only a PAYMENT is paid.");
        only(
                kind == SupposedKind.MARKETING_TOUCH,
                entry.response(),
                at + "/response",
                "Only a MARKETING_TOUCH is responded to.");
        only(
                kind == SupposedKind.REFERRAL,
                entry.referredCustomerId(),
                at + "/referredCustomerId",
                "Only a REFERRAL names who came of it.");
        faults.require(
                        !answers || entry.attributes() != null || entry.nps() != null,
                        () -> Fault.pointer(at + "/attributes", "REQUIRED", "Give attributes, or nps, or both."))
                .require(SupposedContract.fits(entry.dueDate()), () -> SupposedContract.day(at + "/dueDate"))
                .require(SupposedContract.fits(entry.paidDate()), () -> SupposedContract.day(at + "/paidDate"));
        if (entry.attributes() != null) {
            faults.addAll(SupposedAttribute.refused(entry.attributes(), at + "/attributes"));
        }
    }

    /** One that takes the place of another stays with its complaint, and leads where that one did. */
    private void step(SupposedEntry entry, boolean first, String at) {
        boolean step = entry.kind() == SupposedKind.COMPLAINT_STEP;
        only(step, entry.step(), at + "/step", "Only a COMPLAINT_STEP moves a complaint on.");
        faults.require(
                        !step || !first || entry.about() != null,
                        () -> Fault.pointer(at + "/about", "REQUIRED", "Name the COMPLAINT that this is a step of."))
                .require(
                        !step || !first || entry.step() != null,
                        () -> Fault.pointer(at + "/step", "REQUIRED", "Say where the complaint goes."))
                .require(
                        entry.step() == null || !entry.step().opens(),
                        () -> Fault.pointer(
                                at + "/step/to",
                                "NOT_ALLOWED",
                                "A complaint is open when it is recorded; it can be REOPENED."));
    }

    private void known(SupposedEntry entry, Valuations.Known known, String at) {
        var referred = entry.referredCustomerId();
        faults.require(
                        entry.paidDate() == null || !entry.paidDate().isAfter(latestDay(known.asOf())),
                        () -> Fault.pointer(
                                at + "/paidDate",
                                "IN_THE_FUTURE",
                                "Must not be more than a day after asOf: leave it out until the money has come."))
                .require(
                        !known.customer().equals(referred),
                        () -> Fault.pointer(
                                at + "/referredCustomerId",
                                "REFERS_TO_ITSELF",
                                "Nobody refers themselves: name the customer who came of it."))
                .require(
                        referred == null || rules.knows().test(referred),
                        () -> Fault.pointer(
                                at + "/referredCustomerId",
                                "UNKNOWN_CUSTOMER",
                                "There is no customer " + referred + "."));
    }

    /** Whatever the zone, an instant lies on this day at the latest. */
    private static LocalDate latestDay(Instant asOf) {
        return LocalDate.ofInstant(asOf, ZoneOffset.UTC).plusDays(1);
    }

    private void only(boolean known, Object said, String at, String otherwise) {
        faults.require(known || said == null, () -> Fault.pointer(at, "NOT_OF_THIS_KIND", otherwise));
    }

    private void lines(SupposedEntry entry, String at) {
        for (int i = 0; entry.lines() != null && i < entry.lines().size(); i++) {
            var line = entry.lines().get(i);
            var pointer = at + "/lines/" + i;
            money(line.unitPrice(), pointer + "/unitPrice");
            money(line.unitCost(), pointer + "/unitCost");
            money(line.discount(), pointer + "/discount");
            faults.require(
                    line.quantity().signum() > 0 && Math.abs(line.quantity().scale()) <= 6,
                    () -> Fault.pointer(
                            pointer + "/quantity", "OUT_OF_RANGE", "Must be above 0, with up to 6 decimals."));
            faults.require(
                    line.discount() == null || line.discount().amount().compareTo(line.listAmount()) <= 0,
                    () -> Fault.pointer(
                            pointer + "/discount",
                            "DISCOUNT_TOO_HIGH",
                            "Must not be more than quantity × unitPrice: the discount is for the whole line."));
        }
        if (entry.itemised() && !faults.any()) {
            agrees(entry, at);
        }
    }

    private void agrees(SupposedEntry entry, String at) {
        var lines = entry.listAmount().subtract(entry.discount());
        faults.require(
                entry.amount() == null || entry.amount().amount().compareTo(lines) == 0,
                () -> Fault.pointer(
                        at + "/amount",
                        "AMOUNT_DIFFERS_FROM_LINES",
                        "The lines come to " + lines.toPlainString() + ", which must be the amount."));
        var cost = entry.costOfLines();
        faults.require(
                entry.cost() == null || cost == null || entry.cost().amount().compareTo(cost) == 0,
                () -> Fault.pointer(
                        at + "/cost",
                        "COST_DIFFERS_FROM_LINES",
                        "The lines come to " + cost.toPlainString() + ", which must be the cost."));
    }

    private void money(Money money, String at) {
        if (money != null) {
            faults.require(
                    money.amount().signum() >= 0,
                    () -> Fault.pointer(at + "/amount", "NEGATIVE", "Must not be below 0."));
            faults.require(
                    money.currency().equals(rules.currency()),
                    () -> Fault.pointer(
                            at + "/currency",
                            "NOT_BASE_CURRENCY",
                            "What-if amounts are in the base currency " + rules.currency() + "."));
        }
    }
}
