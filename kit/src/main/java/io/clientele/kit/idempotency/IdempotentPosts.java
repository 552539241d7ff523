package io.clientele.kit.idempotency;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;

import io.clientele.kit.http.Caller;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * Idempotency-Key on POSTs that write: the same subject, method, path, key, query and body within 24 hours get the
 * stored answer and no second effect; another query or body under the key is refused. The answer is stored in the transaction of the effect, so one is never there without the
 * other; refusals and failures are not stored.
 */
@ApplicationScoped
public class IdempotentPosts {

    private static final String HEADER = "Idempotency-Key";

    private final AnswerRows rows;
    private final StrictJson json;
    private final Caller caller;
    private final HttpServerRequest request;

    IdempotentPosts(AnswerRows rows, StrictJson json, Caller caller, HttpServerRequest request) {
        this.rows = rows;
        this.json = json;
        this.caller = caller;
        this.request = request;
    }

    /**
     * Runs the effect in a transaction, unless its answer is stored already.
     *
     * @param body what the caller sent, as it was read; two bodies are the same when they are written as the same JSON
     */
    @Transactional
    public Response answer(Object body, Supplier<Response> effect) {
        String given = request.getHeader(HEADER);
        if (given == null) {
            return effect.get();
        }
        var key = new Key(caller.subject(), request.method().name(), request.path(), checked(given));
        byte[] digest = Key.digest(json.exact(body), request.query());
        if (!rows.lock(key)) {
            throw Rejection.conflict(
                    "IDEMPOTENCY_KEY_IN_USE", "The first request with this Idempotency-Key is still being answered.");
        }
        return rows.find(key).map(stored -> stored.replay(digest)).orElseGet(() -> stored(key, digest, effect.get()));
    }

    private Response stored(Key key, byte[] digest, Response answer) {
        if (answer.getStatus() < 400) {
            byte[] body = answer.hasEntity() ? json.write(answer.getEntity()) : null;
            rows.store(key, StoredAnswer.of(digest, answer, body));
        }
        return answer;
    }

    private static String checked(String key) {
        boolean plain = key.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (key.isEmpty() || key.length() > 255 || !plain) {
            throw Rejection.malformed(List.of(Fault.header(
                    HEADER, "BAD_FORMAT", HEADER + " must be 1 to 255 visible ASCII characters without spaces.")));
        }
        return key;
    }
}
