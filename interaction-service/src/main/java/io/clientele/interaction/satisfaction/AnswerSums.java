package io.clientele.interaction.satisfaction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.period.Span;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/**
 * Sums of survey answers, kept up by the business day. Who reads adds what is still due, so that they are exact at every moment and
 * nobody waits for them to be folded. What is due tells all that counts of an answer: merges, erasures and detached years change
 * nothing.
 */
@ApplicationScoped
class AnswerSums {

    private static final int LONGEST_SECONDS = 3_600;

    private static final String NOT_COUNTED = """
            select year, state = 'DETACHED' as away from journal_partition p
            where not exists (select from satisfaction_year y where y.year = p.year and y.zone = ?) order by year""";

    /** Its answers stay where they are, and those who write further ones, or correct some, wait. */
    private static final List<String> LOCKS = List.of(
            "lock table interaction in access share mode", "lock table satisfaction_due in share row exclusive mode");

    private static final List<String> FORGET = List.of(
            "delete from satisfaction_day where year = ?",
            "delete from satisfaction_attribute_day where year = ?",
            "delete from satisfaction_due where extract(year from occurred_at at time zone 'UTC') = ?");

    private static final String COUNTED = """
            insert into satisfaction_year (year, zone) values (?, ?) on conflict (year) do update set zone = excluded.zone""";

    private final Database database;
    private final DetachedYears years;
    private final Zone zone;

    AnswerSums(Database database, DetachedYears years, Zone zone) {
        this.database = database;
        this.years = years;
        this.zone = zone;
    }

    /**
     * All together first, then by period.
     *
     * @throws Rejection when a year is detached that was never counted by days of this zone
     */
    <T> List<T> periods(Span span, Database.Row<T> row) {
        count(zone.startOf(span.from()), zone.startOf(span.to()));
        return database.query(
                AnswerCells.PERIODS, row, zoned(), span.unit().name().toLowerCase(Locale.ROOT), span.from(), span.to());
    }

    <T> List<T> attributes(Span span, Database.Row<T> row) {
        return database.query(AnswerCells.ATTRIBUTES, row, zoned(), span.from(), span.to());
    }

    /** Folds what is due of the next answers; of how many. */
    long fold(int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(AnswerCells.FOLD, row -> row.getLong(1), zoned(), most)
                        .orElseThrow());
    }

    boolean due() {
        return database.first("select 1 from satisfaction_due limit 1", row -> true)
                .isPresent();
    }

    /** Counts every year that can be read and was not counted yet by days of this zone. */
    void count() {
        notCounted().stream().filter(year -> !year.away()).forEach(year -> count(year.year()));
    }

    private void count(Instant from, Instant to) {
        var concerned = notCounted().stream()
                .filter(year -> DetachedYears.overlaps(year.year(), from, to))
                .toList();
        years.require(concerned.stream().filter(Year::away).map(Year::year).toList());
        concerned.forEach(year -> count(year.year()));
    }

    private void count(int year) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            LOCKS.forEach(database::update);
            if (notCounted().contains(new Year(year, false))) {
                FORGET.forEach(forget -> database.update(forget, year));
                database.query(
                        AnswerCells.COUNT,
                        row -> true,
                        zoned(),
                        DetachedYears.start(year),
                        DetachedYears.start(year + 1));
                database.update(COUNTED, year, zoned());
            }
        });
    }

    private List<Year> notCounted() {
        return database.query(NOT_COUNTED, row -> new Year(row.getInt("year"), row.getBoolean("away")), zoned());
    }

    private String zoned() {
        return zone.id().getId();
    }

    /** @param away whether it is detached */
    private record Year(int year, boolean away) {}
}
