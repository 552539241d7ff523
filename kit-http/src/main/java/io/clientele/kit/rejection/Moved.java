package io.clientele.kit.rejection;

import java.util.UUID;

/**
 * What has this id is answered for by what has another: reading leads to the same place there, and changing it is refused.
 * It carries no stack trace, for it is an answer and no accident.
 */
public final class Moved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID from;
    private final UUID to;
    private final transient Rejection refusal;

    /** @param refusal what those hear who do more than read */
    public Moved(UUID from, UUID to, Rejection refusal) {
        super(refusal.detail(), null, false, false);
        this.from = from;
        this.to = to;
        this.refusal = refusal;
    }

    public UUID from() {
        return from;
    }

    public UUID to() {
        return to;
    }

    public Rejection refusal() {
        return refusal;
    }
}
