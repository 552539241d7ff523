package io.clientele.interaction.journal.said;

import java.time.Instant;
import java.util.UUID;

import io.clientele.interaction.journal.said.part.ReferenceSaid;

/** An entry said again in the words of the journal: other entries by our ids, whichever way they were named. */
public final class SaidAgain {

    private SaidAgain() {}

    /** The entries that one names, by our ids; null for those it does not name. */
    public record Named(UUID about, UUID returns, UUID corrects) {}

    /** Naming these entries, with this replacement; the rest as it was. */
    public static RecordInteraction naming(RecordInteraction said, Named named, RecordInteraction replacement) {
        return again(
                said,
                said.customerId(),
                said.customerReference(),
                said.occurredAt(),
                said.externalReference(),
                named,
                replacement);
    }

    /** The same entry where it stands in the journal: when it happened, under which reference, correcting what. */
    public static RecordInteraction standing(
            RecordInteraction said, Instant moment, ReferenceSaid reference, UUID corrected) {
        var named = new Named(said.about(), said.returns(), corrected);
        return again(said, null, null, moment, reference, named, null);
    }

    private static RecordInteraction again(
            RecordInteraction said,
            UUID customerId,
            ReferenceSaid customerReference,
            Instant moment,
            ReferenceSaid reference,
            Named named,
            RecordInteraction replacement) {
        return new RecordInteraction(
                said.kind(),
                customerId,
                customerReference,
                moment,
                reference,
                said.channel(),
                said.representative(),
                said.initiator(),
                said.subject(),
                said.summary(),
                said.description(),
                said.outcome(),
                said.attachments(),
                said.durationMinutes(),
                said.amount(),
                said.cost(),
                said.tax(),
                said.exchangeRate(),
                said.lines(),
                named.returns(),
                null,
                said.campaign(),
                said.response(),
                said.severity(),
                said.cause(),
                said.product(),
                said.compensation(),
                said.attributes(),
                said.nps(),
                said.referredCustomerId(),
                said.dueDate(),
                said.paidDate(),
                named.about(),
                null,
                said.exchange(),
                said.support(),
                said.promise(),
                said.preference(),
                said.intelligence(),
                said.contract(),
                said.step(),
                said.points(),
                said.kept(),
                named.corrects(),
                null,
                replacement);
    }
}
