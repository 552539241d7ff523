package io.clientele.customer.imports;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.erasure.ErasedSince;
import io.clientele.customer.imports.file.SourceRow;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Rows that name somebody who was erased after their file had been sent: they neither bring the person back nor stay as refused rows. */
@ApplicationScoped
class ErasedRows {

    private static final Rejection ERASED = Rejection.invalid(
            Fault.pointer(
                    "",
                    "PERSON_ERASED",
                    "An id, external reference or contact value of this row, or its name at that organisation, was that of a person who was erased after the file had been sent."
                            + " If the row is of somebody else, or the person has come back, import it again in a file of its own."));

    private final ErasedSince since;

    ErasedRows(ErasedSince since) {
        this.since = since;
    }

    /**
     * The same rows, those refused that name such a person; nobody else is erased until the transaction ends. Of the others no content is
     * kept should they be refused: whom it names in other words nobody can tell any more.
     */
    List<SourceRow> without(UUID file, List<SourceRow> rows) {
        if (!since.anybody(file)) {
            return rows;
        }
        var readable = rows.stream()
                .filter(row -> row.fault() == null)
                .collect(Collectors.toMap(SourceRow::number, SourceRow::row));
        var named = since.among(file, readable);
        return rows.stream()
                .map(row -> named.contains(row.number())
                        ? SourceRow.unreadable(row.number(), ERASED, "")
                        : row.withoutContent())
                .toList();
    }
}
