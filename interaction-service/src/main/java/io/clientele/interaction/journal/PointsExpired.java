package io.clientele.interaction.journal;

import java.time.Instant;
import java.util.UUID;

import io.clientele.interaction.journal.JournalEntry.Head;
import io.clientele.interaction.journal.said.SaidJson;
import io.clientele.interaction.model.Figures;

/** The entry that stands for points nobody has used in time; the only kind of entry that the suite writes by itself. */
public final class PointsExpired {

    private PointsExpired() {}

    public static JournalEntry entry(Head head, UUID earned, Instant at, long points) {
        var said = SaidJson.read("""
                {"kind":"POINTS_EXPIRED","occurredAt":"%s","about":"%s","points":{"number":%d}}""".formatted(at, earned, points));
        return new JournalEntry(
                head.id(),
                head.customerId(),
                head.cameWith(),
                head.recordedAt(),
                head.recordedBy(),
                head.currency(),
                new Figures(null, null, null, null),
                said,
                null);
    }
}
