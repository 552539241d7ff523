package io.clientele.interaction.satisfaction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.database.Conditions;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.label.Coded;
import io.clientele.interaction.period.Span;
import io.clientele.interaction.satisfaction.SatisfactionView.Answers;
import io.clientele.interaction.satisfaction.SatisfactionView.Nps;
import io.clientele.interaction.satisfaction.SatisfactionView.OfAttribute;
import io.clientele.interaction.satisfaction.SatisfactionView.OfPeriod;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/**
 * How satisfied customers are: one of them by counting answers in the journal, where they are few and lie together; everybody by the
 * sums that are kept up.
 */
@ApplicationScoped
public class Satisfactions {

    /** The digits that every double keeps. */
    private static final MathContext DOUBLE = new MathContext(15);

    private static final String COUNT = """
            select start, count(*) as answers, count(gap) as rated, avg(gap) as satisfaction, count(nps) as asked,
                count(*) filter (where nps >= 9) as promoters, count(*) filter (where nps <= 6) as detractors
            from (
                select date_trunc(?, e.occurred_at at time zone ?)::date as start, (e.said ->> 'nps')::int as nps,
                    (select avg((a ->> 'perceived')::numeric - (a ->> 'expected')::numeric)
                     from jsonb_array_elements(e.said -> 'attributes') as a) as gap
                from interaction e
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                %s) as answer
            group by grouping sets ((start), ()) order by start nulls first""";

    private static final String BY_ATTRIBUTE = """
            select mode() within group (order by a ->> 'name') as attribute, count(*) as answers, avg((a ->> 'expected')::numeric) as expected,
                avg((a ->> 'perceived')::numeric) as perceived,
                avg((a ->> 'perceived')::numeric - (a ->> 'expected')::numeric) as satisfaction
            from interaction e
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            cross join lateral jsonb_array_elements(e.said -> 'attributes') as a
            %s group by lower(btrim(a ->> 'name')) order by 2 desc, 1 limit 200""";

    private final Database database;
    private final AnswerSums sums;
    private final DetachedYears years;
    private final KnownCustomers customers;
    private final Zone zone;

    Satisfactions(Database database, AnswerSums sums, DetachedYears years, KnownCustomers customers, Zone zone) {
        this.database = database;
        this.sums = sums;
        this.years = years;
        this.customers = customers;
        this.zone = zone;
    }

    public SatisfactionView of(UUID customer, Span span, Locale language) {
        if (!customers.knows(customer)) {
            throw Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no customer " + customer + ".");
        }
        years.requireAttached(zone.startOf(span.from()), zone.startOf(span.to()));
        var conditions = new Conditions()
                .and("e.customer_id = ?", customer)
                .and("e.kind = 'SURVEY_ANSWER'")
                .and("c.entry_id is null")
                .and("e.occurred_at >= ?", zone.startOf(span.from()))
                .and("e.occurred_at < ?", zone.startOf(span.to()));
        var arguments = new ArrayList<Object>(
                List.of(span.unit().name().toLowerCase(Locale.ROOT), zone.id().getId()));
        arguments.addAll(List.of(conditions.arguments()));
        return view(
                customer,
                span,
                database.query(
                        COUNT.formatted(conditions.where()), row -> period(row, span, language), arguments.toArray()),
                database.query(
                        BY_ATTRIBUTE.formatted(conditions.where()),
                        row -> attribute(row, language),
                        conditions.arguments()));
    }

    SatisfactionView ofAll(Span span, Locale language) {
        return view(
                null,
                span,
                sums.periods(span, row -> period(row, span, language)),
                sums.attributes(span, row -> attribute(row, language)));
    }

    /** @param counts all together first, then by period */
    private static SatisfactionView view(
            UUID customer, Span span, List<OfPeriod> counts, List<OfAttribute> attributes) {
        return new SatisfactionView(
                customer,
                span.unit(),
                span.from(),
                span.to(),
                counts.getFirst().answers(),
                attributes,
                counts.subList(1, counts.size()));
    }

    private static OfPeriod period(ResultSet row, Span span, Locale language) throws SQLException {
        var start = row.getObject("start", LocalDate.class);
        var satisfaction = rounded(row.getBigDecimal("satisfaction"));
        return new OfPeriod(
                start,
                start == null ? null : span.unit().next(start),
                new Answers(
                        row.getLong("answers"),
                        row.getLong("rated"),
                        satisfaction,
                        verdict(satisfaction, language),
                        Nps.of(row.getLong("asked"), row.getLong("promoters"), row.getLong("detractors"))));
    }

    private static OfAttribute attribute(ResultSet row, Locale language) throws SQLException {
        var satisfaction = rounded(row.getBigDecimal("satisfaction"));
        return new OfAttribute(
                row.getString("attribute"),
                row.getLong("answers"),
                rounded(row.getBigDecimal("expected")),
                rounded(row.getBigDecimal("perceived")),
                satisfaction,
                verdict(satisfaction, language));
    }

    private static Coded verdict(BigDecimal satisfaction, Locale language) {
        return satisfaction == null ? null : Coded.of(Verdict.of(satisfaction), language);
    }

    private static BigDecimal rounded(BigDecimal mean) {
        return mean == null
                ? null
                : new BigDecimal(mean.round(DOUBLE).stripTrailingZeros().toPlainString());
    }
}
