package io.clientele.interaction.model.entry;

import java.util.List;
import java.util.regex.Pattern;

import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.interaction.model.draft.Draft.Circumstances;
import io.clientele.interaction.model.draft.Draft.Texts;

/** What holds for entries of every kind. */
final class CommonRules {

    private static final int MINUTES_OF_A_YEAR = 366 * 24 * 60;

    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9._-]*");

    private CommonRules() {}

    static void check(Draft draft, Books books, Check check) {
        check.present(draft.occurredAt(), "/occurredAt", "Say when it happened.");
        check.that(
                draft.occurredAt() == null || !draft.occurredAt().isAfter(books.lastMoment()),
                "/occurredAt",
                "IN_THE_FUTURE",
                "Must not be more than a day ahead: the journal holds what has happened.");
        check.that(
                draft.occurredAt() == null || !draft.occurredAt().isBefore(Books.FIRST_MOMENT),
                "/occurredAt",
                Check.OUT_OF_RANGE,
                () -> "Must not be before " + Books.FIRST_MOMENT + ".");
        check.that(
                draft.customerId() == null || draft.customerReference() == null,
                "/customerReference",
                "CUSTOMER_TWICE",
                "Say customerId or customerReference, not both.");
        reference(draft.customerReference(), "/customerReference", check);
        reference(draft.externalReference(), "/externalReference", check);
        reference(draft.keys().about(), "/aboutReference", check);
        reference(draft.keys().returns(), "/returnsReference", check);
        reference(draft.keys().corrects(), "/correctsReference", check);
        circumstances(draft.circumstances(), check);
        texts(draft.texts(), check);
    }

    static void reference(Reference reference, String pointer, Check check) {
        if (reference != null) {
            check.requiredText(reference.system(), pointer + "/system", 50);
            check.that(
                    reference.system() == null
                            || SYSTEM.matcher(reference.system()).matches(),
                    pointer + "/system",
                    "BAD_CHARACTER",
                    "Must consist of letters, digits, dots, dashes and underscores: references are looked up as system:id.");
            check.requiredText(reference.id(), pointer + "/id", 200);
            check.that(
                    reference.id() == null || reference.id().chars().noneMatch(Character::isISOControl),
                    pointer + "/id",
                    "BAD_CHARACTER",
                    "Must not contain control characters.");
        }
    }

    private static void circumstances(Circumstances said, Check check) {
        check.text(said.representative(), "/representative", 200);
        check.between(said.durationMinutes(), 0, MINUTES_OF_A_YEAR, "/durationMinutes");
        check.size(said.attachments(), 50, "/attachments");
        var links = said.attachments() == null ? List.<String>of() : said.attachments();
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            check.requiredText(link, "/attachments/" + i, 2_000);
            check.that(
                    link == null || link.startsWith("https://") || link.startsWith("http://"),
                    "/attachments/" + i,
                    "NO_LINK",
                    "Must be a link beginning with https:// or http://.");
        }
    }

    static void texts(Texts said, Check check) {
        check.text(said.subject(), "/subject", 200);
        check.text(said.summary(), "/summary", 2_000);
        check.text(said.description(), "/description", 20_000);
        check.text(said.outcome(), "/outcome", 2_000);
    }
}
