package io.clientele.gateway.upstream;

import io.vertx.core.buffer.Buffer;

/** What a service answered, read to its end. */
public record Answer(int status, Buffer body) {

    public boolean ok() {
        return status == 200;
    }
}
