package io.clientele.kit.testing.untidy.model;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;

import io.clientele.kit.security.Roles;

/** Operations that do not say what they do, nor all for whom; without a path, so that nobody serves them. */
public class SilentResource {

    @GET
    String read() {
        return "silence";
    }

    @GET
    @RolesAllowed(Roles.AGENT)
    String hidden() {
        return "silence for agents alone";
    }
}
