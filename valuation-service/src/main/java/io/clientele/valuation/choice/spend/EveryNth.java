package io.clientele.valuation.choice.spend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sample of what comes in one order: of more than so many every n-th is kept, so that the same base gives the same sample. It may come in
 * parts that are added: then it is every n-th of each part.
 */
public final class EveryNth<T> {

    private final int most;
    private final List<Kept<T>> kept = new ArrayList<>();
    private long seen;
    private long stride;

    public EveryNth(int most) {
        this(most, 0);
    }

    /**
     * A piece of a part. Of as many as came before it alone no more would be kept than every n-th: so far apart it begins, and no
     * farther than all will be in the end.
     *
     * @param before of the same part, that others have seen
     */
    public EveryNth(int most, long before) {
        this.most = most;
        this.seen = before;
        this.stride = 1;
        while (before / stride > most) {
            stride *= 2;
        }
    }

    public void add(T one) {
        keep(seen, one);
        seen++;
    }

    /** All of the part so far, those that were seen before among them. */
    public long seen() {
        return seen;
    }

    public List<T> kept() {
        return kept.stream().map(Kept::one).toList();
    }

    public long stride() {
        return stride;
    }

    /** With the place of each in its part, as {@link #add(DataInput, Reader)} takes it. */
    public void write(DataOutput out, Writer<T> writer) throws IOException {
        out.writeLong(stride);
        out.writeInt(kept.size());
        for (var each : kept) {
            out.writeLong(each.place);
            writer.write(each.one, out);
        }
    }

    /** Adds what others have kept of a part: none lie closer in the end than those do. */
    public void add(DataInput in, Reader<T> reader) throws IOException {
        for (long others = in.readLong(); stride < others; ) {
            thin();
        }
        for (int left = in.readInt(); left > 0; left--) {
            keep(in.readLong(), reader.read(in));
        }
    }

    /** @param place in its part, counted from 0 */
    private void keep(long place, T one) {
        if (place % stride == 0) {
            kept.add(new Kept<>(place, one));
            if (kept.size() > most) {
                thin();
            }
        }
    }

    /** Keeps every other one. */
    private void thin() {
        stride *= 2;
        kept.removeIf(one -> one.place % stride != 0);
    }

    private record Kept<T>(long place, T one) {}

    /** Writes one of a sample. */
    @FunctionalInterface
    public interface Writer<T> {
        void write(T one, DataOutput out) throws IOException;
    }

    /** Reads one of a sample. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(DataInput in) throws IOException;
    }
}
