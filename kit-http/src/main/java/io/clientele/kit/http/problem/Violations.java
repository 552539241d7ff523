package io.clientele.kit.http.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import io.clientele.kit.json.constraint.ConstraintCodes;
import io.clientele.kit.rejection.Fault;

/** Broken constraints on the parameters of resource methods, or on what bundles them. Bodies are checked before, as they are read. */
public final class Violations {

    private Violations() {}

    public static Fault fault(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            // elements of containers have made-up names such as <list element>
            name = node.getName().startsWith("<") ? name : node.getName();
        }
        return ConstraintCodes.isMissing(violation)
                ? Fault.parameter(name, "REQUIRED", name + " is required.")
                : Fault.parameter(name, ConstraintCodes.of(violation), name + " " + violation.getMessage() + ".");
    }

    /** An answer of ours that breaks its own constraints is a defect, not the caller's fault. */
    static boolean isOfTheAnswer(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }
}
