package io.clientele.valuation.whatif.entry;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.contracts.InteractionState;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

@Schema(
        name = "SupposedAttribute",
        description = "What a supposed answer says was expected of an attribute, and how it was perceived")
record SupposedAttribute(
        @Schema(
                description =
                        "The attribute, once in an answer; names that differ in case or in blanks around them are the same",
                required = true,
                maxLength = 100,
                examples = "delivery")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "What was expected", required = true, minimum = "0", maximum = "10", examples = "7")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("10")
        BigDecimal expected,

        @Schema(description = "What was perceived", required = true, minimum = "0", maximum = "10", examples = "8.5")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("10")
        BigDecimal perceived) {

    BigDecimal satisfaction() {
        return perceived.subtract(expected);
    }

    InteractionState.Attribute told() {
        return new InteractionState.Attribute(name.strip(), expected, perceived);
    }

    /** What the journal would refuse of an answer beside what each attribute says by itself. */
    static List<Fault> refused(List<SupposedAttribute> attributes, String at) {
        var faults = new Faults();
        var names = new HashSet<String>();
        for (int i = 0; i < attributes.size(); i++) {
            var attribute = attributes.get(i);
            var pointer = at + "/" + i;
            decimals(attribute.expected, pointer + "/expected", faults);
            decimals(attribute.perceived, pointer + "/perceived", faults);
            faults.require(
                    names.add(attribute.name.strip().toLowerCase(Locale.ROOT)),
                    () -> Fault.pointer(
                            pointer + "/name",
                            "DUPLICATE",
                            "Name each attribute once: the answer says this one already."));
        }
        return faults.list();
    }

    private static void decimals(BigDecimal said, String at, Faults faults) {
        faults.require(said.scale() <= 6, () -> Fault.pointer(at, "OUT_OF_RANGE", "Up to 6 decimals."));
    }
}
