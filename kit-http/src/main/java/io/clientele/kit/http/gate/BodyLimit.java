package io.clientele.kit.http.gate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.clientele.kit.http.problem.Problem;
import io.clientele.kit.rejection.Rejection;

/** A body whose length was not announced is refused once it has become too long. */
final class BodyLimit extends FilterInputStream {

    private final Problem refusal;
    private long left;

    BodyLimit(InputStream body, long most, Problem refusal) {
        super(body);
        this.left = most;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw Rejection.of(Rejection.Kind.TOO_LARGE, refusal.code(), refusal.detail(), List.of());
        }
    }
}
