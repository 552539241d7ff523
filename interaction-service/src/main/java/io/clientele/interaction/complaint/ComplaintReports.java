package io.clientele.interaction.complaint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.label.Coded;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Severity;
import io.clientele.kit.money.Money;

/** Counting complaints; there are few of them, against entries. */
@ApplicationScoped
class ComplaintReports {

    private static final String COUNTS = """
            count(*) as complaints,
            count(*) filter (where state not in ('RESOLVED', 'CLOSED')) as unresolved,
            count(*) filter (where """ + Case.OVERDUE + """
            ) as overdue,
            count(*) filter (where reopened > 0) as reopened,
            avg(extract(epoch from acknowledged_at - opened_at) / 3600)::float8 as to_acknowledge,
            avg(extract(epoch from resolved_at - opened_at) / 3600)::float8 as to_resolve,
            coalesce(sum(compensation), 0) as compensation, count(satisfaction) as answered, avg(satisfaction) as satisfaction
            from complaint\s""";

    private final Complaints complaints;
    private final Database database;
    private final InteractionSettings settings;
    private final Clock clock;

    ComplaintReports(Complaints complaints, Database database, InteractionSettings settings, Clock clock) {
        this.complaints = complaints;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    ComplaintReport report(ComplaintGrouping by, ComplaintFilter filter, Locale language) {
        var now = clock.instant();
        var conditions = complaints.conditions(filter, now);
        var arguments = new Object[conditions.arguments().length + 2];
        arguments[0] = now;
        arguments[1] = now;
        System.arraycopy(conditions.arguments(), 0, arguments, 2, arguments.length - 2);
        var total = database.first(
                        "select null as value, " + COUNTS + conditions.where(),
                        row -> row(by, row, null, language),
                        arguments)
                .orElseThrow();
        var rows = database.query(
                "select " + by.column() + " as value, " + COUNTS + conditions.where()
                        + " group by 1 order by complaints desc, 1 nulls last limit 500",
                row -> row(by, row, total.complaints(), language),
                arguments);
        return new ComplaintReport(by, rows, total);
    }

    private ComplaintReport.Row row(ComplaintGrouping by, ResultSet row, Long all, Locale language)
            throws SQLException {
        var count = row.getLong("complaints");
        return new ComplaintReport.Row(
                group(by, row.getString("value"), language),
                count,
                all == null ? null : (double) count / all,
                row.getLong("unresolved"),
                row.getLong("overdue"),
                row.getLong("reopened"),
                row.getObject("to_acknowledge", Double.class),
                row.getObject("to_resolve", Double.class),
                Money.of(row.getBigDecimal("compensation"), settings.baseCurrency()),
                row.getLong("answered"),
                rounded(row.getBigDecimal("satisfaction")));
    }

    private static BigDecimal rounded(BigDecimal mean) {
        return mean == null ? null : mean.round(MathContext.DECIMAL64).stripTrailingZeros();
    }

    private static Coded group(ComplaintGrouping by, String value, Locale language) {
        if (value == null) {
            return null;
        }
        return switch (by) {
            case CAUSE -> Coded.of(Gap.valueOf(value), language);
            case SEVERITY -> Coded.of(Severity.valueOf(value), language);
            case PRODUCT, REPRESENTATIVE -> new Coded(value, value);
        };
    }
}
