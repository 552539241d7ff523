package io.clientele.kit.json.constraint;

import java.util.List;

import jakarta.validation.ConstraintValidatorContext;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

import io.clientele.kit.rejection.Fault;

/** How a check of many rules says what it found: each fault in its own words and at its own place, as {@code Binding} reads them. */
public final class OwnFaults {

    private OwnFaults() {}

    /** Tells these in place of the constraint's own message; answers whether there was nothing to tell. */
    public static boolean none(List<Fault> faults, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        var hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        for (int i = 0; i < faults.size(); i++) {
            // violations are told apart by their text, not by their payload
            hibernate
                    .withDynamicPayload(faults.get(i))
                    .buildConstraintViolationWithTemplate("breaks rule " + i)
                    .addConstraintViolation();
        }
        return faults.isEmpty();
    }
}
