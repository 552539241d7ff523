package io.clientele.customer.imports;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.imports.file.EmptyCells;
import io.clientele.customer.imports.file.ImportFormat;
import io.clientele.customer.imports.file.ImportOptions;
import io.clientele.customer.imports.file.RowKind;
import io.clientele.customer.imports.intake.IntakeMode;

import static java.util.Objects.requireNonNullElse;

/** How a caller wants a file to be imported. */
public class ImportQuery {

    @RestQuery
    @Parameter(
            description =
                    "What the rows are about: CUSTOMERS (when not given) or PEOPLE, who are at organisations. Changes and additions of people need agent")
    public RowKind rows;

    @RestQuery
    @Parameter(
            description =
                    "CREATE makes customers or people only, UPDATE changes them only, UPSERT (when not given) changes the customer that a row names by"
                            + " id or externalReferences, or the person whom it names by id or name, or makes one")
    public IntakeMode mode;

    @RestQuery
    @Parameter(description = "true: only tell what would happen; false when not given")
    public Boolean dryRun;

    @RestQuery
    @Parameter(description = "What parts the cells of a CSV file; COMMA when not given")
    public Separator separator;

    @RestQuery
    @Parameter(
            description =
                    "What an empty cell of a CSV file says of a customer or person that is there: KEEP (when not given) leaves the property as it is,"
                            + " REMOVE removes it")
    public EmptyCells emptyCells;

    @RestQuery
    @Parameter(
            description =
                    "A column under another name, as column:property; column:- leaves it out, and :- those without a name. Once for each such column",
            example = "Firm:name")
    @Size(max = 200)
    public List<@Size(min = 2, max = 300) String> map;

    @RestQuery
    @Parameter(
            description =
                    "true: import the file although the same file stands imported; false when not given, and the first import is answered")
    public Boolean again;

    ImportOptions options(ImportFormat format) {
        return new ImportOptions(
                format,
                rows == RowKind.PEOPLE ? rows : null,
                requireNonNullElse(mode, IntakeMode.UPSERT),
                Boolean.TRUE.equals(dryRun),
                requireNonNullElse(separator, Separator.COMMA),
                requireNonNullElse(emptyCells, EmptyCells.KEEP),
                requireNonNullElse(map, List.of()));
    }

    boolean again() {
        return Boolean.TRUE.equals(again);
    }
}
