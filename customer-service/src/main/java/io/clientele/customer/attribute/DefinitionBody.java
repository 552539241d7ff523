package io.clientele.customer.attribute;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.attribute.model.AttributeRule;
import io.clientele.customer.attribute.model.AttributeType;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

import static java.util.Objects.requireNonNullElse;

/** What is written of an attribute. */
@Schema(name = "AttributeDefinitionBody", description = "What the values of an attribute are, and whose it is")
record DefinitionBody(
        @Schema(description = "What its values are; never changed", examples = "CHOICE") @NotNull
        AttributeType type,

        @Schema(description = "What people call it in English", examples = "Fleet size")
        @NotNull
        @Size(min = 1, max = 100)
        String labelEn,

        @Schema(description = "What people call it in Chinese; the English one when not given", examples = "车队规模")
        @Size(min = 1, max = 100)
        String labelZh,

        @Schema(description = "What it means", examples = "Number of lorries, in classes") @Size(min = 1, max = 1000)
        String description,

        @Schema(description = "Kinds of customers that have it; all when not given", examples = "[\"COMPANY\"]")
        @Size(min = 1, max = 4)
        List<@NotNull CustomerKind> kinds,

        @Schema(description = "The values of a CHOICE, and only of one", examples = "[\"SMALL\",\"LARGE\"]")
        @Size(min = 1, max = 200)
        List<
                        @NotNull @Size(min = 1, max = 100)
                        @Pattern(regexp = "^[^\\x00-\\x1f\\x7f]*$", message = "must not contain control characters")
                        String>
                choices,

        @Schema(
                description = "The least NUMBER that is allowed",
                examples = "0",
                minimum = "-999999999999999.999999",
                maximum = "999999999999999.999999")
        @Digits(integer = 15, fraction = 6)
        BigDecimal minimum,

        @Schema(
                description = "The largest NUMBER that is allowed",
                examples = "1000",
                minimum = "-999999999999999.999999",
                maximum = "999999999999999.999999")
        @Digits(integer = 15, fraction = 6)
        BigDecimal maximum,

        @Schema(description = "Whether new values are refused; those that are there stay", examples = "false")
        Boolean retired) {

    AttributeRule rule() {
        return new AttributeRule(type, requireNonNullElse(choices, List.of()), minimum, maximum);
    }

    boolean takes(CustomerKind kind) {
        return !Boolean.TRUE.equals(retired) && (kinds == null || kinds.contains(kind));
    }

    void check() {
        boolean choice = type == AttributeType.CHOICE;
        boolean number = type == AttributeType.NUMBER;
        new Faults()
                .require(
                        choice == (choices != null),
                        () -> Fault.pointer(
                                "/choices", "BAD_CHOICES", "choices must be given for a CHOICE, and only for one."))
                .require(
                        choices == null || new HashSet<>(choices).size() == choices.size(),
                        () -> Fault.pointer("/choices", "DUPLICATE", "choices must name each value once."))
                .require(
                        number || minimum == null,
                        () -> Fault.pointer("/minimum", "NOT_A_NUMBER", "minimum can be given for a NUMBER only."))
                .require(
                        number || maximum == null,
                        () -> Fault.pointer("/maximum", "NOT_A_NUMBER", "maximum can be given for a NUMBER only."))
                .require(
                        minimum == null || maximum == null || minimum.compareTo(maximum) <= 0,
                        () -> Fault.pointer("/maximum", "OUT_OF_RANGE", "maximum must not be below minimum."))
                .throwIfAny();
    }
}
