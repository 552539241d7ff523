package io.clientele.kit.json.constraint;

import java.util.Locale;

import jakarta.validation.ConstraintViolation;

/** The stable codes of broken constraints. */
public final class ConstraintCodes {

    private static final String REQUIRED = "REQUIRED";

    private ConstraintCodes() {}

    public static boolean isMissing(ConstraintViolation<?> violation) {
        return of(violation).equals(REQUIRED);
    }

    public static String of(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull", "NotEmpty", "NotBlank" -> REQUIRED;
            case "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "NegativeOrZero",
                    "Digits",
                    "Exact" -> "OUT_OF_RANGE";
            case "Iso4217" -> "UNKNOWN_VALUE";
            case "Size", "Length" -> "BAD_LENGTH";
            case "Pattern", "Email" -> "BAD_FORMAT";
            default -> name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        };
    }
}
