package io.clientele.kit.json;

import java.util.Comparator;
import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.validator.engine.HibernateConstraintViolation;

import io.clientele.kit.json.constraint.ConstraintCodes;
import io.clientele.kit.json.constraint.OwnFaults;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Makes the value out of a tree whose shape is right, and asks Bean Validation about it. */
final class Binding {

    /** The same faults are told in the same order each time; the validator finds them in any. */
    private static final Comparator<ConstraintViolation<?>> BY_PLACE = Comparator.comparing(
                    (ConstraintViolation<?> violation) ->
                            violation.getPropertyPath().toString())
            .thenComparing(ConstraintViolation::getMessage);

    private final ObjectMapper mapper;
    private final Validator validator;

    Binding(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** The value; null, with findings, when it cannot be made. */
    <T> T bind(JsonNode tree, JavaType type, Findings findings) {
        try {
            T value = mapper.treeToValue(tree, type);
            validator.validate(value).stream().sorted(BY_PLACE).forEach(violation -> note(violation, findings));
            return value;
        } catch (JsonMappingException e) {
            refused(e, findings);
        } catch (JsonProcessingException e) {
            findings.malformed(At.ROOT, "BAD_FORMAT", "The body cannot be read.");
        }
        return null;
    }

    /** A record's constructor said no. Over a tree with holes it may only have stumbled over one of them. */
    private static void refused(JsonMappingException e, Findings findings) {
        At at = At.ROOT;
        for (JsonMappingException.Reference step : e.getPath()) {
            at = step.getFieldName() == null ? at.then(step.getIndex()) : at.then(step.getFieldName());
        }
        if (e.getCause() instanceof Rejection rejection) {
            faults(rejection, at)
                    .forEach(rejection.kind() == Rejection.Kind.MALFORMED ? findings::malformed : findings::invalid);
        } else if (!findings.any()) {
            findings.malformed(at, "BAD_VALUE", at.name() + " holds values that do not go together.");
        }
    }

    private static List<Fault> faults(Rejection rejection, At at) {
        return rejection.faults().isEmpty()
                ? List.of(Fault.pointer(at.pointer(), rejection.code(), rejection.detail()))
                : rejection.faults().stream()
                        .map(fault -> fault.under(at.pointer()))
                        .toList();
    }

    /** A check that knows better than its place and name what is wrong says so by {@link OwnFaults}. */
    private static void note(ConstraintViolation<?> violation, Findings findings) {
        Object payload = violation.unwrap(HibernateConstraintViolation.class).getDynamicPayload(Fault.class);
        if (payload instanceof Fault own) {
            if (!findings.touches(own.name())) {
                findings.invalid(own);
            }
            return;
        }
        At at = place(violation.getPropertyPath());
        if (!findings.touches(at.pointer())) {
            String code = ConstraintCodes.of(violation);
            String detail = ConstraintCodes.isMissing(violation)
                    ? at.name() + " is required."
                    : at.name() + " " + violation.getMessage() + ".";
            findings.invalid(at, code, detail);
        }
    }

    private static At place(Path path) {
        At at = At.ROOT;
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                at = at.then(node.getIndex());
            } else if (node.isInIterable() && node.getKey() != null) {
                at = at.then(node.getKey().toString());
            }
            // element nodes of containers have made-up names such as <list element>
            if (node.getName() != null && !node.getName().startsWith("<")) {
                at = at.then(node.getName());
            }
        }
        return at;
    }
}
