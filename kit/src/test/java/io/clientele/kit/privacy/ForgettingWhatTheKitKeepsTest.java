package io.clientele.kit.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.time.Ids;

import static org.assertj.core.api.Assertions.assertThat;

/** Stored answers and dead letters that name somebody go, wherever they name them; those of others stay. */
@QuarkusTest
@WithBackends
class ForgettingWhatTheKitKeepsTest {

    private final UUID gone = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    Remains remains;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Test
    void whatNamesThemGoesAndTheRestStays() {
        for (var id : List.of(gone, other)) {
            answer("/api/v1/customers/" + id + "/contacts", null, null);
            answer("/api/v1/customers", "/api/v1/customers/" + id, null);
            answer("/api/v1/interactions", null, "{\"customerId\":\"" + id + "\"}");
            letter(id.toString(), "{}", null);
            letter("key", "{\"ce_subject\":\"" + id + "\"}", null);
            letter("key", "{}", "not JSON, and yet " + id);
        }
        assertThat(answers(gone) + letters(gone)).isEqualTo(6);

        remains.forget(List.of(gone));

        assertThat(answers(gone) + letters(gone)).isZero();
        assertThat(answers(other)).isEqualTo(3);
        assertThat(letters(other)).isEqualTo(3);
    }

    /** A search through all the texts of a day would take too long. */
    @Test
    void answersAreFoundByTheIdsThatWereStoredWithThem() {
        answer("/api/v1/customers", "named by " + gone, null);
        sql.execute("update idempotent_answer set names = '{}' where location = ?", "named by " + gone);
        answer("/api/v1/customers", "other " + other, null);
        sql.execute("update idempotent_answer set names = array[?] where location = ?", gone, "other " + other);

        remains.forget(List.of(gone));

        assertThat(answers(gone)).isOne();
        assertThat(answers(other)).isZero();
    }

    @Test
    void jobsThatHaveEndedSayNoMoreWhomTheyWereAbout() {
        var named = job("SUCCEEDED", gone);
        var running = job("RUNNING", gone);
        var others = job("SUCCEEDED", other);
        remains.forget(List.of(gone));
        assertThat(jobs(named, "result is null and request = '{}'")).isOne();
        assertThat(jobs(named, "exists (select from job_part where job_id = job.id)"))
                .isZero();
        assertThat(jobs(running, "request <> '{}' and exists (select from job_part where job_id = job.id)"))
                .isOne();
        assertThat(jobs(others, "result is not null and exists (select from job_part where job_id = job.id)"))
                .isOne();
        sql.execute("delete from job where id in (?, ?, ?)", named, running, others);
    }

    private UUID job(String state, UUID customer) {
        var id = UUID.randomUUID();
        var text = "{\"largest\":[\"" + customer + "\"]}";
        sql.execute(
                "insert into job (id, kind, state, request, result, heartbeat_at, created_at, finished_at)"
                        + " values (?, 'PRIVACY', ?, ?::jsonb, ?::jsonb, now() + interval '1 hour', now(),"
                        + " case when ? = 'RUNNING' then null else now() end)",
                id,
                state,
                text,
                text,
                state);
        sql.execute("insert into job_part (job_id, part, size, state) values (?, 0, 1, ?::jsonb)", id, text);
        return id;
    }

    private long jobs(UUID id, String which) {
        return sql.count("select count(*) from job where id = ? and " + which, id);
    }

    @Test
    void anIdOfNobodySaysSo() {
        assertThat(Ids.isNobody(ids.nobody())).isTrue();
        assertThat(ids.nobody()).isNotEqualTo(ids.nobody());
        assertThat(Ids.isNobody(ids.next())).isFalse();
        assertThat(Ids.isNobody(gone)).isFalse();
    }

    private void answer(String path, String location, String body) {
        sql.execute("""
                insert into idempotent_answer (key_hash, subject, method, path, body_digest, status, location, body, created_at)
                values (sha256(?::text::bytea), 'agent', 'POST', ?, sha256(''), 201, ?, ?, now())""", UUID.randomUUID().toString(), path, location, bytes(body));
    }

    private void letter(String key, String headers, String payload) {
        sql.execute("""
                insert into dead_letter (id, feed, topic, partition_number, record_offset, key, headers, payload, code, detail,
                    parked_at) values (?, ?, 'privacy', 0, 0, ?, ?::jsonb, ?, 'X', 'x', now())""", UUID.randomUUID(), UUID.randomUUID().toString(), key, headers, bytes(payload));
    }

    private long answers(UUID id) {
        return sql.count(
                "select count(*) from idempotent_answer a where a::text like '%' || ?::text || '%' or position(?::bytea in body) > 0",
                id.toString(), bytes(id.toString()));
    }

    private long letters(UUID id) {
        return sql.count(
                "select count(*) from dead_letter d where d::text like '%' || ?::text || '%' or position(?::bytea in payload) > 0",
                id.toString(), bytes(id.toString()));
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
