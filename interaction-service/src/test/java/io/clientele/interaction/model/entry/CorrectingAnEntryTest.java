package io.clientele.interaction.model.entry;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.interaction.model.entry.Drafts.BOOKS;
import static io.clientele.interaction.model.entry.Drafts.CUSTOMER;
import static io.clientele.interaction.model.entry.Drafts.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CorrectingAnEntryTest {

    private static final UUID ID = UUID.fromString("0198c0de-7a11-7000-8000-00000000000a");
    private static final UUID EARLIER = UUID.fromString("0198c0de-7a11-7000-8000-00000000000b");
    private static final Instant THEN = Instant.parse("2025-01-02T03:04:05Z");

    private final Target purchase = new Target(ID, CUSTOMER, Kind.PURCHASE, THEN, new Reference("shop", "1"), null);

    @Test
    void aReplacementStandsInTheJournalAsItself() {
        var correction = correction(Drafts.of(Kind.RETURN).amount("7").draft());
        var entry = correction.standingFor(purchase, null, null, BOOKS);
        assertThat(entry.said().kind()).isEqualTo(Kind.RETURN);
        assertThat(entry.figures().amount()).isEqualByComparingTo("7");
    }

    @Test
    void aReplacementWithoutATimeKeepsThatOfTheEntry() {
        var correction = correction(Drafts.of(Kind.NOTE).subject("x").at(null).draft());
        var entry = correction.standingFor(purchase, null, null, BOOKS);
        assertThat(entry.said().occurredAt()).isEqualTo(THEN);
    }

    @Test
    void withoutAReplacementTheEntryIsVoided() {
        var voiding = correction(null);
        assertThat(voiding.voids()).isTrue();
        assertThat(voiding.standingFor(purchase, CUSTOMER, null, BOOKS).figures())
                .isEqualTo(Figures.NONE);
    }

    @Test
    void theCustomerStays() {
        var correction = correction(Drafts.of(Kind.NOTE).subject("x").draft());
        assertThatThrownBy(() -> correction.standingFor(purchase, null, OTHER, BOOKS))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        no -> assertThat(no.faults().getFirst().name()).isEqualTo("/replacement/customerId"))
                .hasMessageContaining("void the entry");
    }

    @Test
    void aCorrectedEntryIsNotCorrectedAgain() {
        var corrected = new Target(ID, CUSTOMER, Kind.PURCHASE, THEN, null, EARLIER);
        assertThatThrownBy(() -> correction(null).standingFor(corrected, null, null, BOOKS))
                .isInstanceOfSatisfying(
                        Rejection.class, no -> assertThat(no.kind()).isEqualTo(Rejection.Kind.CONFLICT))
                .hasMessageContaining(EARLIER.toString());
    }

    @Test
    void aVoidingCannotBeCorrected() {
        var voiding = new Target(ID, CUSTOMER, Kind.CORRECTION, THEN, null, null);
        assertThatThrownBy(() -> correction(null).standingFor(voiding, null, null, BOOKS))
                .hasMessageContaining("post what happened as a new entry");
    }

    @Test
    void aReplacementIsCheckedLikeAnyEntry() {
        var faulty = Drafts.of(Kind.PURCHASE).amount("-1").draft();
        assertThat(Drafts.of(Kind.CORRECTION).correcting(ID, faulty).faults())
                .containsExactly("/replacement/amount/amount NEGATIVE");
        assertThat(Drafts.of(Kind.CORRECTION).faults()).containsExactly("/corrects REQUIRED");
    }

    @Test
    void aReferenceStaysWithTheFirstEntry() {
        var replacement = Drafts.of(Kind.NOTE).subject("x");
        replacement.reference = new Reference("shop", "2");
        var correction = correction(replacement.draft());
        assertThatThrownBy(() -> correction.standingFor(purchase, null, null, BOOKS))
                .hasMessageContaining("stays with the first entry");
    }

    private static Correction correction(Draft replacement) {
        var draft = Drafts.of(Kind.CORRECTION).correcting(ID, replacement).draft();
        return (Correction) Journalled.of(draft, BOOKS);
    }
}
