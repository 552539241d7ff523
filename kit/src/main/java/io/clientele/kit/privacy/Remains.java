package io.clientele.kit.privacy;

import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.clientele.kit.sql.Sql;

/** What the kit keeps of somebody beside the service's own tables: stored answers, and records that could not be applied. */
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
    }
}
