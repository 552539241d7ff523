package io.clientele.kit.accesslog;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

/** Whose personal data the answer to this request shows. */
@RequestScoped
public class Looked {

    private final Set<UUID> at = new LinkedHashSet<>();

    public void at(UUID person) {
        at.add(person);
    }

    Set<UUID> all() {
        return at;
    }
}
