package io.clientele.valuation.fact;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The facts of one customer as one value, to the last digit and in their order. */
final class FactBundle {

    /** Another one with every change of what is written here: what is of another format is as if it were not there. */
    static final int FORMAT = 2;

    private static final int CHANNEL = 1;
    private static final int SUPERSEDED = 1 << 1;
    private static final int AMOUNT = 1 << 2;
    private static final int LIST_AMOUNT = 1 << 3;
    private static final int DISCOUNT = 1 << 4;
    private static final int COST = 1 << 5;
    private static final int DURATION = 1 << 6;
    private static final int CONTRACT = 1 << 7;

    private static final int ABOUT = 1;
    private static final int TERM_FROM = 1 << 1;
    private static final int TERM_TO = 1 << 2;
    private static final int RECURRING_AMOUNT = 1 << 3;
    private static final int RECURRING_PERIOD = 1 << 4;

    private FactBundle() {}

    static byte[] of(List<Fact> facts) {
        var bytes = new ByteArrayOutputStream(8 + 72 * facts.size());
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(facts.size());
            for (var fact : facts) {
                write(out, fact);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads facts, in the order in which they were written.
     *
     * @param customer under whom they are read
     */
    static void read(byte[] bundle, UUID customer, Consumer<Fact> reader) {
        var in = ByteBuffer.wrap(bundle);
        for (int left = in.getInt(); left > 0; left--) {
            reader.accept(read(in, customer));
        }
    }

    private static void write(DataOutputStream out, Fact fact) throws IOException {
        out.writeByte(flag(CHANNEL, fact.channel())
                | flag(SUPERSEDED, fact.supersededAt())
                | flag(AMOUNT, fact.amount())
                | flag(LIST_AMOUNT, fact.listAmount())
                | flag(DISCOUNT, fact.discount())
                | flag(COST, fact.cost())
                | flag(DURATION, fact.durationMinutes())
                | flag(CONTRACT, fact.contract()));
        write(out, fact.id());
        write(out, fact.kind());
        write(out, fact.occurredAt());
        write(out, fact.recordedAt());
        if (fact.channel() != null) {
            write(out, fact.channel());
        }
        if (fact.supersededAt() != null) {
            write(out, fact.supersededAt());
        }
        write(out, fact.amount());
        write(out, fact.listAmount());
        write(out, fact.discount());
        write(out, fact.cost());
        if (fact.durationMinutes() != null) {
            out.writeInt(fact.durationMinutes());
        }
        if (fact.contract() != null) {
            write(out, fact.contract());
        }
    }

    private static Fact read(ByteBuffer in, UUID customer) {
        int has = in.get();
        var id = id(in);
        var kind = text(in);
        var occurredAt = instant(in);
        var recordedAt = instant(in);
        return new Fact(
                customer,
                id,
                kind,
                is(CHANNEL, has) ? text(in) : null,
                occurredAt,
                recordedAt,
                is(SUPERSEDED, has) ? instant(in) : null,
                is(AMOUNT, has) ? amount(in) : null,
                is(LIST_AMOUNT, has) ? amount(in) : null,
                is(DISCOUNT, has) ? amount(in) : null,
                is(COST, has) ? amount(in) : null,
                is(DURATION, has) ? (Integer) in.getInt() : null,
                is(CONTRACT, has) ? contract(in) : null);
    }

    private static void write(DataOutputStream out, ContractSaid contract) throws IOException {
        out.writeByte(flag(ABOUT, contract.about())
                | flag(TERM_FROM, contract.termFrom())
                | flag(TERM_TO, contract.termTo())
                | flag(RECURRING_AMOUNT, contract.recurringAmount())
                | flag(RECURRING_PERIOD, contract.recurringPeriod()));
        if (contract.about() != null) {
            write(out, contract.about());
        }
        write(out, contract.termFrom());
        write(out, contract.termTo());
        write(out, contract.recurringAmount());
        if (contract.recurringPeriod() != null) {
            write(out, contract.recurringPeriod());
        }
    }

    private static ContractSaid contract(ByteBuffer in) {
        int has = in.get();
        return new ContractSaid(
                is(ABOUT, has) ? id(in) : null,
                is(TERM_FROM, has) ? day(in) : null,
                is(TERM_TO, has) ? day(in) : null,
                is(RECURRING_AMOUNT, has) ? amount(in) : null,
                is(RECURRING_PERIOD, has) ? text(in) : null);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        var text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }

    /** As fine as the database keeps it. */
    private static void write(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Instant instant(ByteBuffer in) {
        return Instant.EPOCH.plus(in.getLong(), ChronoUnit.MICROS);
    }

    private static void write(DataOutputStream out, LocalDate day) throws IOException {
        if (day != null) {
            out.writeLong(day.toEpochDay());
        }
    }

    private static LocalDate day(ByteBuffer in) {
        return LocalDate.ofEpochDay(in.getLong());
    }

    private static void write(DataOutputStream out, BigDecimal amount) throws IOException {
        if (amount != null) {
            var digits = amount.unscaledValue().toByteArray();
            out.writeInt(amount.scale());
            out.writeInt(digits.length);
            out.write(digits);
        }
    }

    private static BigDecimal amount(ByteBuffer in) {
        int scale = in.getInt();
        int length = in.getInt();
        var amount = new BigDecimal(new BigInteger(in.array(), in.position(), length), scale);
        in.position(in.position() + length);
        return amount;
    }

    private static int flag(int flag, Object value) {
        return value == null ? 0 : flag;
    }

    private static boolean is(int flag, int flags) {
        return (flags & flag) != 0;
    }
}
