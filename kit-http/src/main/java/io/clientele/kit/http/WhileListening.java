package io.clientele.kit.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.logging.Logger;

/**
 * A long answer that breaks off once its caller has gone: what is written to a closed connection is dropped without a word, and a file of
 * everybody would be written to its end for nobody.
 */
final class WhileListening implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(WhileListening.class);

    private final BooleanSupplier gone;
    private final StreamingOutput content;

    WhileListening(BooleanSupplier gone, StreamingOutput content) {
        this.gone = gone;
        this.content = content;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            content.write(new Attended(out));
        } catch (IOException | RuntimeException e) {
            if (!gone.getAsBoolean()) {
                throw e;
            }
            LOG.debugf("An answer was broken off, for its caller has gone: %s", e);
        }
    }

    /** Throws where nobody would read what is written. */
    private final class Attended extends FilterOutputStream {

        Attended(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            attend();
            out.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            attend();
            out.write(some, from, length);
        }

        private void attend() throws IOException {
            if (gone.getAsBoolean()) {
                throw new IOException("The caller has gone");
            }
        }
    }
}
