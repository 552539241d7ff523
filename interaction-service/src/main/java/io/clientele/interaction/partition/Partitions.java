package io.clientele.interaction.partition;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.interaction.database.Database;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

/** The years of the journal: what they take, and asking for them to be detached or brought back. */
@ApplicationScoped
class Partitions {

    /** Answers about the last year, and the one before it, read the journal itself. */
    private static final int YEARS_IN_USE = 2;

    private static final String LIST = "journal-partitions";

    private static final String OPEN = """
            select (select count(*) from complaint where state <> 'CLOSED' and opened_at >= s.starts and opened_at < s.ends),
                (select count(*) from promise where state = 'OPEN' and promised_at >= s.starts and promised_at < s.ends)
            from (select make_timestamptz(?, 1, 1, 0, 0, 0, 'UTC') as starts, make_timestamptz(?, 1, 1, 0, 0, 0, 'UTC') as ends) as s""";

    private final Database database;
    private final Cursors cursors;
    private final Jobs jobs;
    private final Clock clock;

    Partitions(Database database, Cursors cursors, Jobs jobs, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.jobs = jobs;
        this.clock = clock;
    }

    Page<PartitionView> page(PageRequest page) {
        int before = cursors.open(page.cursor(), LIST)
                .map(position -> Integer.parseInt(position.getFirst()))
                .orElse(Integer.MAX_VALUE);
        var rows = database.query(
                PartitionView.SELECT + "where p.year < ? order by p.year desc limit ?",
                PartitionView::read,
                before,
                page.limit() + 1);
        return Page.of(
                rows,
                page.limit(),
                last -> cursors.seal(List.of(String.valueOf(last.year())), LIST),
                page.counted() ? count() : null);
    }

    PartitionView partition(int year) {
        return database.first(PartitionView.SELECT + "where p.year = ?", PartitionView::read, year)
                .orElseThrow(() -> Rejection.notFound(
                        "PARTITION_NOT_FOUND", "The journal holds nothing that happened in " + year + "."));
    }

    @Transactional
    JobView detach(int year, String subject) {
        if (partition(year).state() == PartitionState.DETACHED) {
            throw Rejection.conflict("PARTITION_STATE", "The year " + year + " is detached already.");
        }
        if (year + 1 + YEARS_IN_USE
                > clock.instant().atOffset(ZoneOffset.UTC).minusDays(1).getYear()) {
            throw Rejection.conflict(
                    "PERIOD_IN_USE",
                    "The year " + year + " is not over for " + YEARS_IN_USE + " years yet, and reports still read it.");
        }
        refuseOpenCases(year);
        return jobs.submit(Detachment.KIND, Map.of("year", year, "by", subject));
    }

    @Transactional
    JobView attach(int year, String subject) {
        if (partition(year).state() == PartitionState.ATTACHED) {
            throw Rejection.conflict("PARTITION_STATE", "The year " + year + " is attached already.");
        }
        return jobs.submit(Attachment.KIND, Map.of("year", year, "by", subject));
    }

    private void refuseOpenCases(int year) {
        database.first(OPEN, row -> new long[] {row.getLong(1), row.getLong(2)}, year, year + 1)
                .filter(open -> open[0] + open[1] > 0)
                .ifPresent(open -> {
                    throw Rejection.conflict(
                            "PERIOD_IN_USE",
                            "Of " + year + ", " + open[0] + " complaints and " + open[1]
                                    + " promises are still open: settle them first.");
                });
    }

    private Long count() {
        return database.first("select count(*) from journal_partition", row -> row.getLong(1))
                .orElseThrow();
    }
}
