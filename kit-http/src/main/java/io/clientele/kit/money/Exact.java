package io.clientele.kit.money;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** At most 6 decimals and below 10^15 in size: what the tables hold without rounding. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Exact.Check.class)
public @interface Exact {

    String message() default "must have at most 6 decimals and be smaller than 1000000000000000 in size";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    final class Check implements ConstraintValidator<Exact, BigDecimal> {

        private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

        @Override
        public boolean isValid(BigDecimal value, ConstraintValidatorContext context) {
            return value == null || value.abs().compareTo(LIMIT) < 0 && decimals(value) <= 6;
        }

        private static int decimals(BigDecimal value) {
            return value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
        }
    }
}
