package io.clientele.kit.security;

import java.util.Set;

/** The roles; each includes those before it, and {@code system} includes viewer. */
public final class Roles {

    public static final String VIEWER = "viewer";
    public static final String AGENT = "agent";
    public static final String MANAGER = "manager";
    public static final String ADMIN = "admin";
    public static final String SYSTEM = "system";

    private Roles() {}

    /** What a token's role brings with it; a role that is not ours brings nothing. */
    public static Set<String> including(String role) {
        return switch (role) {
            case VIEWER -> Set.of(VIEWER);
            case AGENT -> Set.of(AGENT, VIEWER);
            case MANAGER -> Set.of(MANAGER, AGENT, VIEWER);
            case ADMIN -> Set.of(ADMIN, MANAGER, AGENT, VIEWER);
            case SYSTEM -> Set.of(SYSTEM, VIEWER);
            default -> Set.of();
        };
    }
}
