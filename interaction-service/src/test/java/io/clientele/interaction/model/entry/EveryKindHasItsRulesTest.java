package io.clientele.interaction.model.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.clientele.interaction.model.Channel;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.Response;
import io.clientele.interaction.model.Severity;
import io.clientele.interaction.model.draft.Attribute;
import io.clientele.interaction.model.draft.Draft.Circumstances;
import io.clientele.interaction.model.draft.Draft.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class EveryKindHasItsRulesTest {

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CONTACT", "SERVICE_CASE", "REFERRAL"})
    void aKindWithoutDutiesNeedsOnlyWhenItHappened(Kind kind) {
        assertThat(Drafts.of(kind).faults()).isEmpty();
        assertThat(Drafts.of(kind).at(null).faults()).containsExactly("/occurredAt REQUIRED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PURCHASE", "RETURN", "PAYMENT"})
    void moneyKindsNeedTheirMoney(Kind kind) {
        assertThat(Drafts.of(kind).faults()).containsExactly("/amount REQUIRED");
        assertThat(Drafts.of(kind).amount("1").faults()).isEmpty();
    }

    @Test
    void aSurveyAnswerSaysSomething() {
        assertThat(Drafts.of(Kind.SURVEY_ANSWER).faults()).containsExactly("/attributes REQUIRED");
        var scored = Drafts.of(Kind.SURVEY_ANSWER);
        scored.nps = 11;
        assertThat(scored.faults()).containsExactly("/nps OUT_OF_RANGE");
        var rated = Drafts.of(Kind.SURVEY_ANSWER);
        rated.attributes = List.of(new Attribute("delivery", BigDecimal.valueOf(4), BigDecimal.valueOf(5)));
        assertThat(rated.faults()).isEmpty();
        rated.attributes = Stream.of("delivery", "price", "Delivery")
                .map(name -> new Attribute(name, BigDecimal.valueOf(4), BigDecimal.valueOf(5)))
                .toList();
        assertThat(rated.faults()).containsExactly("/attributes/2/name DUPLICATE");
    }

    @Test
    void aNoteSaysWhatIsWorthRemembering() {
        assertThat(Drafts.of(Kind.NOTE).faults()).containsExactly("/summary REQUIRED");
        for (var texts : said()) {
            assertThat(saying(Kind.NOTE, texts).faults()).isEmpty();
        }
        var linked = Drafts.of(Kind.NOTE);
        linked.circumstances = new Circumstances(null, null, null, null, List.of("https://files.example.com/1"));
        assertThat(linked.faults()).isEmpty();
    }

    @Test
    void aMarketingTouchSaysWhatItWas() {
        assertThat(Drafts.of(Kind.MARKETING_TOUCH).faults()).containsExactly("/campaign REQUIRED");
        assertThat(Drafts.of(Kind.MARKETING_TOUCH).cost("5").faults()).isEmpty();
        for (var texts : said()) {
            assertThat(saying(Kind.MARKETING_TOUCH, texts).faults()).isEmpty();
        }
        var spring = Drafts.of(Kind.MARKETING_TOUCH);
        spring.campaign = "spring";
        assertThat(spring.faults()).isEmpty();
        var clicked = Drafts.of(Kind.MARKETING_TOUCH);
        clicked.response = Response.CLICKED;
        assertThat(clicked.faults()).isEmpty();
        var mailed = Drafts.of(Kind.MARKETING_TOUCH);
        mailed.circumstances = new Circumstances(Channel.EMAIL, null, null, null, null);
        assertThat(mailed.faults()).isEmpty();
    }

    @Test
    void aComplaintSaysWhatIsWrong() {
        var empty = Drafts.of(Kind.COMPLAINT).cost("5");
        empty.circumstances = new Circumstances(Channel.EMAIL, "li.na", null, 5, null);
        assertThat(empty.faults()).containsExactly("/description REQUIRED");
        for (var texts : said()) {
            assertThat(saying(Kind.COMPLAINT, texts).faults()).isEmpty();
        }
        var severe = Drafts.of(Kind.COMPLAINT);
        severe.severity = Severity.LOW;
        assertThat(severe.faults()).isEmpty();
        var caused = Drafts.of(Kind.COMPLAINT);
        caused.cause = Gap.PROCEDURE;
        assertThat(caused.faults()).isEmpty();
        var broken = Drafts.of(Kind.COMPLAINT);
        broken.product = "tea";
        assertThat(broken.faults()).isEmpty();
        var shown = Drafts.of(Kind.COMPLAINT);
        shown.circumstances = new Circumstances(null, null, null, null, List.of("https://files.example.com/1"));
        assertThat(shown.faults()).isEmpty();
        var paid = Drafts.of(Kind.COMPLAINT);
        paid.compensation = Drafts.cny("5");
        assertThat(paid.faults()).isEmpty();
    }

    private static Drafts saying(Kind kind, Texts texts) {
        var draft = Drafts.of(kind);
        draft.texts = texts;
        return draft;
    }

    private static List<Texts> said() {
        return List.of(
                new Texts("x", null, null, null),
                new Texts(null, "x", null, null),
                new Texts(null, null, "x", null),
                new Texts(null, null, null, "x"));
    }

    @Test
    void whatBelongsToAnotherKindIsRefused() {
        var note = Drafts.of(Kind.NOTE).subject("x").amount("5");
        note.campaign = "spring";
        assertThat(note.faults()).containsExactly("/amount NOT_ALLOWED_FOR_KIND", "/campaign NOT_ALLOWED_FOR_KIND");
    }

    @Test
    void nobodyRefersThemselves() {
        var referral = Drafts.of(Kind.REFERRAL);
        referral.referred = Drafts.CUSTOMER;
        assertThat(referral.faults()).containsExactly("/referredCustomerId REFERS_TO_ITSELF");
    }

    @Test
    void aPaymentOfTheYearZeroIsRefused() {
        var payment = Drafts.of(Kind.PAYMENT).amount("1");
        payment.paidDate = LocalDate.of(0, 1, 1);
        assertThat(payment.faults()).containsExactly("/paidDate OUT_OF_RANGE");
    }

    @Test
    void noPaymentHasComeTomorrowBeyondWhatClocksMayBeAhead() {
        var payment = Drafts.of(Kind.PAYMENT).amount("1");
        payment.paidDate = LocalDate.of(2026, 3, 2);
        payment.dueDate = LocalDate.of(2026, 12, 31);
        assertThat(payment.faults()).isEmpty();
        payment.paidDate = LocalDate.of(2026, 3, 3);
        assertThat(payment.faults()).containsExactly("/paidDate IN_THE_FUTURE");
    }

    @Test
    void theFutureIsNotInTheJournal() {
        assertThat(note(Drafts.NOW.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(note(Drafts.NOW.plus(Duration.ofHours(25)))).containsExactly("/occurredAt IN_THE_FUTURE");
    }

    @Test
    void theYear1997IsFineAndTheYear1899IsNot() {
        assertThat(note(Instant.parse("1997-01-01T00:00:00Z"))).isEmpty();
        assertThat(note(Instant.parse("1899-12-31T23:59:59Z"))).containsExactly("/occurredAt OUT_OF_RANGE");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var draft = Drafts.of(Kind.PURCHASE).at(null).amount("-3").line(null, "1", null, null);
        draft.reference = new Reference("a:b", null);
        draft.circumstances = new Circumstances(null, " ", null, -1, List.of("ftp://x"));
        draft.texts = new Texts("x".repeat(201), null, null, null);
        assertThat(draft.faults())
                .containsExactlyInAnyOrder(
                        "/occurredAt REQUIRED",
                        "/externalReference/system BAD_CHARACTER",
                        "/externalReference/id REQUIRED",
                        "/representative BLANK",
                        "/durationMinutes OUT_OF_RANGE",
                        "/attachments/0 NO_LINK",
                        "/subject TOO_LONG",
                        "/amount/amount NEGATIVE",
                        "/lines/0/quantity REQUIRED");
    }

    private static List<String> note(Instant at) {
        return Drafts.of(Kind.NOTE).subject("x").at(at).faults();
    }
}
