package io.clientele.local.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import io.clientele.local.home.Trouble;

/** Who may be asked for by {@code ./clientele token}; what each may do is decided in the services. */
public enum Role {
    VIEWER,
    AGENT,
    MANAGER,
    ADMIN,
    SYSTEM;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role named(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Trouble.usage("There is no role '%s'. Roles: %s."
                        .formatted(
                                label, Arrays.stream(values()).map(Role::label).collect(Collectors.joining(", ")))));
    }
}
