package io.clientele.valuation.model.fit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What a step has gathered as bytes: few, since they are written with every step. */
public final class Packed {

    /** Another one with every change of what is written: a job that another version has begun must not be read wrongly. */
    private static final int FORMAT = 1;

    private Packed() {}

    public static byte[] of(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 13))) {
            out.writeInt(FORMAT);
            writing.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    public static void read(byte[] packed, Reading reading) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IllegalStateException("this was gathered in format " + format + " by another version");
            }
            reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what was gathered. */
    @FunctionalInterface
    public interface Writing {
        void write(DataOutput out) throws IOException;
    }

    /** Reads it, in the order in which it was written. */
    @FunctionalInterface
    public interface Reading {
        void read(DataInput in) throws IOException;
    }
}
