package io.clientele.customer.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.change.Outcome;
import io.clientele.kit.http.problem.Problem;

/** What became of a batch, row by row. */
@Schema(name = "CustomerBatchResult", description = "What became of a batch of customers")
record BatchView(
        @Schema(required = true, description = "One result per row, in the order of the rows", maxItems = 10_000)
        List<Result> results,

        @Schema(required = true, description = "How many rows became customers", minimum = "0", examples = "1")
        int created,

        @Schema(required = true, description = "How many rows had come before", minimum = "0", examples = "0")
        int duplicates,

        @Schema(required = true, description = "How many rows were refused", minimum = "0", examples = "0")
        int rejected) {

    /** What became of a row. */
    @Schema(name = "CustomerBatchStatus")
    enum Status {
        CREATED,
        DUPLICATE,
        REJECTED
    }

    /** One row. */
    @Schema(name = "CustomerBatchRow", description = "What became of a row")
    record Result(
            @Schema(
                    required = true,
                    description = "Place of the row in the batch, from 0",
                    minimum = "0",
                    examples = "0")
            int index,

            @Schema(required = true, description = "CREATED, DUPLICATE or REJECTED", examples = "CREATED")
            Status status,

            @Schema(
                    description = "The customer that came of it; absent when rejected",
                    examples = "0198c0de-7a11-7000-8000-000000000001")
            UUID id,

            @Schema(description = "Why it was rejected") Problem problem) {}

    static BatchView of(List<Outcome> outcomes) {
        var results = new ArrayList<Result>();
        for (int i = 0; i < outcomes.size(); i++) {
            results.add(
                    switch (outcomes.get(i)) {
                        case Outcome.Created created -> new Result(i, Status.CREATED, created.row().id, null);
                        case Outcome.Duplicate duplicate -> new Result(i, Status.DUPLICATE, duplicate.id(), null);
                        case Outcome.Rejected rejected ->
                            new Result(i, Status.REJECTED, null, Problem.of(rejected.why()));
                    });
        }
        return new BatchView(
                results,
                count(results, Status.CREATED),
                count(results, Status.DUPLICATE),
                count(results, Status.REJECTED));
    }

    private static int count(List<Result> results, Status status) {
        return (int)
                results.stream().filter(result -> result.status() == status).count();
    }
}
