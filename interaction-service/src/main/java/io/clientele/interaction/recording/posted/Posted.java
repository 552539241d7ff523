package io.clientele.interaction.recording.posted;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.journal.said.Said;
import io.clientele.interaction.journal.said.SaidJson;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.entry.Journalled;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** A posted entry on its way into the journal; it stops at the first step that gives it an outcome. */
public final class Posted {

    private final RecordInteraction posted;
    private final Belonging belonging = new Belonging();
    private final Standing standing = new Standing();
    private RecordInteraction said;
    private Rejection broken;
    private Journalled journalled;
    private byte[] digest;
    private Posted twin;
    private Outcome outcome;

    private Posted(RecordInteraction said) {
        this.posted = said;
        this.said = said;
    }

    public static Posted of(RecordInteraction said) {
        return new Posted(said);
    }

    /**
     * As it is read strictly. A rule that it breaks may be younger than what was recorded: it is refused with all others that break one.
     *
     * @throws Rejection when it cannot be read
     */
    public static Posted read(StrictJson json, JsonNode body) throws Rejection {
        var broken = new AtomicReference<Rejection>();
        var posted = new Posted(json.read(body, RecordInteraction.class, (no, value) -> {
            if (value == null || no.faults().stream().anyMatch(Posted::noText)) {
                throw no;
            }
            broken.set(no);
        }));
        posted.broken = broken.get();
        return posted;
    }

    /** What is no text was never recorded. */
    private static boolean noText(Fault fault) {
        return fault.code().equals("BAD_CHARACTER");
    }

    /** With its digest, which is work that rows of a batch do side by side. */
    public static Posted digested(RecordInteraction said) {
        var posted = new Posted(said);
        posted.digest();
        return posted;
    }

    public static Posted unreadable(Rejection why) {
        var posted = new Posted(null);
        posted.refuse(why);
        return posted;
    }

    /** Takes a step, unless the way has ended; a Rejection ends it. */
    public void step(Step step) {
        if (outcome == null) {
            try {
                step.with(this);
            } catch (Rejection why) {
                refuse(why);
            }
        }
    }

    public boolean open() {
        return outcome == null;
    }

    public RecordInteraction said() {
        return said;
    }

    public Reference reference() {
        return said.externalReference() == null
                ? null
                : said.externalReference().reference();
    }

    public byte[] digest() {
        if (digest == null) {
            digest = SaidJson.digest(posted);
        }
        return digest;
    }

    public boolean saysTheSameAs(byte[] other) {
        return Arrays.equals(digest(), other);
    }

    public Journalled journalled() {
        return journalled;
    }

    /** Against the rules of its kind. */
    public void check(Books books) throws Rejection {
        if (broken != null) {
            throw broken;
        }
        journalled = Journalled.of(Said.draft(said), books);
    }

    public boolean namesByKeys() {
        return open() && journalled.drafts().anyMatch(draft -> draft.keys().any());
    }

    /** With other entries by our ids. */
    public void saidAgain(RecordInteraction named, Books books) {
        said = named;
        journalled = Journalled.of(Said.draft(named), books);
    }

    /** Word for word. */
    public RecordInteraction posted() {
        return posted;
    }

    public Belonging belonging() {
        return belonging;
    }

    public Standing standing() {
        return standing;
    }

    /** The same entry stands earlier in the same batch; what becomes of that one becomes of this one. */
    public void follows(Posted first) {
        twin = first;
    }

    public boolean isTwin() {
        return twin != null;
    }

    private void refuse(Rejection why) {
        outcome = new Outcome.Refused(why);
    }

    public void duplicates(UUID first) {
        outcome = new Outcome.Duplicate(first);
    }

    public void created() {
        outcome = new Outcome.Created(standing.entry());
    }

    /** Whether itself was refused; a twin is not asked, for its first may not have an outcome yet. */
    public boolean refused() {
        return outcome instanceof Outcome.Refused;
    }

    public Outcome outcome() {
        if (twin == null || outcome != null) {
            return outcome;
        }
        return switch (twin.outcome()) {
            case Outcome.Created first -> new Outcome.Duplicate(first.entry().id());
            case Outcome.Duplicate first -> first;
            case Outcome.Refused first -> first;
        };
    }

    /** One step on the way. */
    @FunctionalInterface
    public interface Step {
        void with(Posted posted) throws Rejection;
    }
}
