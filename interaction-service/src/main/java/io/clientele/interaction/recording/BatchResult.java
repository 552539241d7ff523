package io.clientele.interaction.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.recording.posted.Outcome;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.http.problem.Problem;

/** What became of a batch, row by row. */
@Schema(name = "InteractionBatchResult", description = "What became of a batch of entries")
record BatchResult(
        @Schema(required = true, description = "One result per row, in the order of the rows", maxItems = 10_000)
        List<Row> results,

        @Schema(required = true, description = "How many rows became entries", minimum = "0", examples = "1")
        int created,

        @Schema(
                required = true,
                description = "How many rows were in the journal already",
                minimum = "0",
                examples = "0")
        int duplicates,

        @Schema(required = true, description = "How many rows were refused", minimum = "0", examples = "0")
        int rejected) {

    /** What became of a row. */
    @Schema(name = "InteractionRowStatus", description = "What became of a row")
    enum RowStatus {
        CREATED,
        DUPLICATE,
        REJECTED
    }

    /** One row. */
    @Schema(name = "InteractionBatchRow", description = "What became of a row")
    record Row(
            @Schema(
                    required = true,
                    description = "Place of the row in the batch, from 0",
                    minimum = "0",
                    examples = "0")
            int index,

            @Schema(required = true, description = "CREATED, DUPLICATE or REJECTED", examples = "CREATED")
            RowStatus status,

            @Schema(
                    description = "The entry that came of it, or came of the same before; absent when rejected",
                    examples = "0198c0de-7a11-7000-8000-000000000002")
            UUID id,

            @Schema(description = "Why it was rejected") Problem problem) {

        static Row of(int index, Outcome outcome) {
            return switch (outcome) {
                case Outcome.Created created ->
                    new Row(index, RowStatus.CREATED, created.entry().id(), null);
                case Outcome.Duplicate duplicate -> new Row(index, RowStatus.DUPLICATE, duplicate.id(), null);
                case Outcome.Refused refused -> new Row(index, RowStatus.REJECTED, null, Problem.of(refused.why()));
            };
        }
    }

    static BatchResult of(List<Posted> all) {
        var rows = new ArrayList<Row>(all.size());
        all.forEach(posted -> rows.add(Row.of(rows.size(), posted.outcome())));
        return of(rows, all.size());
    }

    /** Of an atomic batch that was undone: the rows at fault say why, all others that it was for them. */
    static BatchResult undone(List<Posted> all) {
        var rows = new ArrayList<Row>(all.size());
        all.forEach(posted -> rows.add(Row.of(
                rows.size(), posted.refused() ? posted.outcome() : new Outcome.Refused(Conflicts.batchRefused()))));
        return of(rows, all.size());
    }

    private static BatchResult of(List<Row> rows, int size) {
        var created = count(rows, RowStatus.CREATED);
        var duplicates = count(rows, RowStatus.DUPLICATE);
        return new BatchResult(rows, created, duplicates, size - created - duplicates);
    }

    private static int count(List<Row> rows, RowStatus status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }
}
