package io.clientele.interaction.satisfaction;

/** The statements about sums of answers by the day. The first argument of each is the zone of business days. */
final class AnswerCells {

    private static final String GIVEN = "with given as materialized (select ?::text as zone),\n";

    private static final String DAY = """
            (a.occurred_at at time zone g.zone)::date as day, extract(year from a.occurred_at at time zone 'UTC')::integer as year""";

    /** From answers, each with its sign; an answer's gap is the mean over its attributes. */
    private static final String DAYS = """
            select %s, sum(a.sign) as answers, coalesce(sum(a.sign) filter (where r.gap is not null), 0) as rated,
                coalesce(sum(a.sign * r.gap), 0) as gap, coalesce(sum(a.sign) filter (where a.nps is not null), 0) as asked,
                coalesce(sum(a.sign) filter (where a.nps >= 9), 0) as promoters, coalesce(sum(a.sign) filter (where a.nps <= 6), 0) as detractors
            from given g cross join answer a
            cross join lateral (
                select avg((of ->> 'perceived')::numeric - (of ->> 'expected')::numeric) as gap from jsonb_array_elements(a.attributes) as of) as r
            group by 1, 2""".formatted(DAY);

    private static final String ATTRIBUTE_DAYS = """
            select %s, of ->> 'name' as attribute, sum(a.sign) as answers,
                sum(a.sign * (of ->> 'expected')::numeric) as expected, sum(a.sign * (of ->> 'perceived')::numeric) as perceived
            from given g cross join answer a cross join lateral jsonb_array_elements(a.attributes) as of
            group by 1, 2, 3""".formatted(DAY);

    private static final String SUMMED = """
            days as (
                insert into satisfaction_day as d (day, year, answers, rated, gap, asked, promoters, detractors)
                %s order by 1, 2
                on conflict (day, year) do update set answers = d.answers + excluded.answers, rated = d.rated + excluded.rated,
                    gap = d.gap + excluded.gap, asked = d.asked + excluded.asked, promoters = d.promoters + excluded.promoters,
                    detractors = d.detractors + excluded.detractors),
            attribute_days as (
                insert into satisfaction_attribute_day as d (day, year, attribute, answers, expected, perceived)
                %s order by 1, 3, 2
                on conflict (day, attribute, year) do update set answers = d.answers + excluded.answers,
                    expected = d.expected + excluded.expected, perceived = d.perceived + excluded.perceived)
            select count(*) from answer""".formatted(DAYS, ATTRIBUTE_DAYS);

    /** Folds what is due into the sums. Argument: of how many answers at most. Answers of how many. */
    static final String FOLD = GIVEN + """
            answer as materialized (
                delete from satisfaction_due
                where ctid = any(array(select ctid from satisfaction_due limit ? for update skip locked))
                returning sign, occurred_at, nps, attributes),
            """ + SUMMED;

    /** Adds to the sums what the journal has. Arguments: from when, and before when. */
    static final String COUNT = GIVEN + """
            answer as materialized (
                select 1 as sign, e.occurred_at, (e.said ->> 'nps')::integer as nps, e.said -> 'attributes' as attributes
                from interaction e
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                where e.kind = 'SURVEY_ANSWER' and c.entry_id is null and e.occurred_at >= ? and e.occurred_at < ?),
            """ + SUMMED;

    private static final String WITH_DUE = GIVEN + """
            answer as materialized (select sign, occurred_at, nps, attributes from satisfaction_due),
            """;

    /** Arguments: the unit of periods, the first day, the day after the last. All together come first. */
    static final String PERIODS = WITH_DUE + """
            cell as (select * from satisfaction_day union all %s),
            counted as (select date_trunc(?, day)::date as start, * from cell where day >= ? and day < ?)
            select start, coalesce(sum(answers), 0) as answers, sum(rated) as rated, sum(gap) / nullif(sum(rated), 0) as satisfaction,
                sum(asked) as asked, sum(promoters) as promoters, sum(detractors) as detractors
            from counted group by grouping sets ((start), ())
            having grouping(start) = 1 or sum(answers) <> 0 order by start nulls first""".formatted(DAYS);

    /**
     * Sums are kept by names as they were written; those that differ in case or in blanks around them are one attribute, under the name
     * that most wrote. Arguments: the first day, the day after the last.
     */
    static final String ATTRIBUTES = WITH_DUE + """
            cell as (select * from satisfaction_attribute_day union all %s),
            written as (
                select attribute, sum(answers) as answers, sum(expected) as expected, sum(perceived) as perceived
                from cell where day >= ? and day < ? group by attribute having sum(answers) <> 0)
            select (array_agg(attribute order by answers desc, attribute))[1] as attribute, sum(answers) as answers,
                sum(expected) / sum(answers) as expected, sum(perceived) / sum(answers) as perceived,
                (sum(perceived) - sum(expected)) / sum(answers) as satisfaction
            from written group by lower(btrim(attribute)) order by 2 desc, 1 limit 200""".formatted(ATTRIBUTE_DAYS);

    private AnswerCells() {}
}
