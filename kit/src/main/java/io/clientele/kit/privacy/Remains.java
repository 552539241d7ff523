package io.clientele.kit.privacy;

import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.clientele.kit.sql.Sql;

/** What the kit keeps of somebody beside the service's own tables: stored answers, records that could not be applied, and jobs. */
@Singleton
public class Remains {

    private static final String ANSWERS = "delete from idempotent_answer where names && ?::uuid[]";

    /** Stored by a version that did not note whom they name. */
    private static final String ANSWERS_OF_BEFORE = """
            delete from idempotent_answer a using unnest(?::text[]) as gone (id)
            where a.names is null and (position(gone.id in a.path) > 0 or position(gone.id in coalesce(a.location, '')) > 0
                or position(convert_to(gone.id, 'UTF8') in coalesce(a.body, '')) > 0)""";

    private static final String LETTERS = """
            delete from dead_letter d using unnest(?::text[]) as gone (id)
            where position(gone.id in coalesce(d.key, '')) > 0 or position(gone.id in d.headers::text) > 0
                or position(convert_to(gone.id, 'UTF8') in coalesce(d.payload, '')) > 0""";

    /** That a job was done stays known, what it was about does not. */
    private static final String JOBS = """
            update job j set request = '{}', result = null, problem = null from unnest(?::text[]) as gone (id)
            where finished_at is not null and position(gone.id in concat(request, result, problem)) > 0""";

    /** What is left of a job that has ended is needed by nobody, and says how far it came. */
    private static final String PARTS = """
            delete from job_part p using job j, unnest(?::text[]) as gone (id)
            where j.id = p.job_id and j.finished_at is not null and position(gone.id in p.state::text) > 0""";

    private final Sql sql;

    Remains(Sql sql) {
        this.sql = sql;
    }

    /** Deletes whatever names one of these ids, in the caller's transaction. */
    public void forget(Collection<UUID> ids) {
        var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        sql.execute(ANSWERS, (Object) ids.toArray(UUID[]::new));
        sql.execute(ANSWERS_OF_BEFORE, (Object) texts);
        sql.execute(LETTERS, (Object) texts);
        sql.execute(JOBS, (Object) texts);
        sql.execute(PARTS, (Object) texts);
    }
}
