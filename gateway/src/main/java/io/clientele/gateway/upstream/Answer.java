package io.clientele.gateway.upstream;

import io.vertx.core.buffer.Buffer;

/**
 * What a service answered, read to its end.
 *
 * @param location where it sends the caller; null when it does not
 */
public record Answer(int status, Buffer body, String location) {

    public boolean ok() {
        return status == 200;
    }
}
