package io.clientele.customer.bond;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How strong one bond is. */
@Schema(name = "Bond", description = "How strong one bond is")
record BondBody(
        @Schema(description = "0 (none) to 5 (very strong)", examples = "4") @NotNull @Min(0) @Max(5)
        Integer level,

        @Schema(description = "Why; not shown to viewers", examples = "Framework contract until 2028")
        @Size(min = 1, max = 2000)
        String note) {

    BondBody withoutNote() {
        return new BondBody(level, null);
    }
}
