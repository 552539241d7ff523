package io.clientele.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.clientele.kit.rejection.Rejection;

/** A body whose length was not announced is refused once it has become too long. */
final class BodyLimit extends FilterInputStream {

    static final long BYTES = 16L * 1024 * 1024;

    private long left = BYTES;

    BodyLimit(InputStream body) {
        super(body);
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
            Problem problem = Statuses.problem(413);
            throw Rejection.of(Rejection.Kind.TOO_LARGE, problem.code(), problem.detail(), List.of());
        }
    }
}
