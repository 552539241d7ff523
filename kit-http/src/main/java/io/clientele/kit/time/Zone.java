package io.clientele.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** The zone whose midnights part business days. */
@Singleton
public class Zone {

    /** Farther away, calendars and databases give up. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final ZoneId id;

    @Inject
    Zone(@ConfigProperty(name = "clientele.zone", defaultValue = "UTC") String name) {
        this(ZoneId.of(name));
    }

    public Zone(ZoneId id) {
        this.id = id;
    }

    public ZoneId id() {
        return id;
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, id);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(id).toInstant();
    }

    /** The last microsecond of the day. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    /**
     * Reads an {@code asOf}-like parameter: a date means the end of that business day, an instant itself.
     *
     * @return {@code otherwise} when the parameter was not given
     */
    public Instant moment(String parameter, String value, Instant otherwise) {
        if (value == null) {
            return otherwise;
        }
        return read(parameter, value, this::endOf);
    }

    /** Reads a bound of a half-open range: a date means the beginning of that business day, an instant itself. */
    public Instant bound(String parameter, String value) {
        return read(parameter, value, this::startOf);
    }

    private static Instant read(String parameter, String value, Function<LocalDate, Instant> ofDay) {
        try {
            var moment = value.length() == 10
                    ? ofDay.apply(LocalDate.parse(value))
                    : Instant.parse(value).truncatedTo(ChronoUnit.MICROS);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw refused(parameter);
            }
            return moment;
        } catch (DateTimeException | ArithmeticException e) {
            throw refused(parameter);
        }
    }

    private static Rejection refused(String parameter) {
        return Rejection.malformed(Fault.parameter(
                parameter,
                "BAD_FORMAT",
                parameter
                        + " must be a date such as 2026-01-31 or an instant such as 2026-01-31T09:30:00Z, from the year 1"
                        + " to 9999."));
    }
}
