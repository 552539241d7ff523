package io.clientele.kit.security;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** A token carries its own role only; what that role includes is added here. */
@ApplicationScoped
class RoleNesting implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        Set<String> nested = new HashSet<>();
        identity.getRoles().forEach(role -> nested.addAll(Roles.including(role)));
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity).addRoles(nested).build());
    }
}
