package io.clientele.valuation.scorecard;

import io.clientele.kit.http.Caller;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;

/** Operations that anybody may try and only a manager may do. */
final class Managers {

    private Managers() {}

    static void require(Caller caller) {
        if (!caller.roles().contains(Roles.MANAGER)) {
            throw Rejection.forbidden(
                    "FORBIDDEN", "This takes the role manager; with dryRun=true the role viewer suffices.");
        }
    }
}
