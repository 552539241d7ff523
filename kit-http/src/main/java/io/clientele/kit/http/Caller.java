package io.clientele.kit.http;

import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

import io.clientele.kit.security.Roles;

/** Who asks, and how they want to be answered. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final RoutingContext request;

    Caller(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    /** The token's subject; {@code anonymous} without a token. */
    public String subject() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** All roles, the included ones too. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Viewers see personal data masked. */
    public boolean seesPersonalData() {
        return identity.hasRole(Roles.AGENT) || identity.hasRole(Roles.SYSTEM);
    }

    /** English or Chinese. */
    public Locale language() {
        return Languages.best(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same answer, but broken off once the caller has gone; for long ones. */
    public StreamingOutput whileListening(StreamingOutput content) {
        var response = request.response();
        return new WhileListening(response::closed, content);
    }

    public String requestId() {
        return (String) MDC.get(RequestIds.KEY);
    }
}
