package io.clientele.kit.testing;

import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.clientele.kit.security.Roles;

/** The role system includes viewer and not agent, so that what agents alone may read has to name it. */
final class LetSystemsRead extends ArchCondition<JavaMethod> {

    LetSystemsRead() {
        super("let systems read what agents read");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        allowed(method)
                .filter(roles -> suffices(Roles.AGENT, roles) && !suffices(Roles.SYSTEM, roles))
                .ifPresent(roles -> events.add(SimpleConditionEvent.violated(
                        method, method.getFullName() + " may be called by agents and not by systems")));
    }

    private static Optional<Set<String>> allowed(JavaMethod method) {
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .map(annotation -> Set.of(annotation.value()));
    }

    private static boolean suffices(String role, Set<String> allowed) {
        return Roles.including(role).stream().anyMatch(allowed::contains);
    }
}
