package io.clientele.customer.merge;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.search.ListsRecounted;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.company;
import static io.clientele.customer.merge.MergeCalls.merge;
import static io.clientele.customer.merge.MergeCalls.unmerge;
import static org.assertj.core.api.Assertions.assertThat;

/** What survivors are found by is written once for each merge and each undoing, however many are merged. */
@QuarkusTest
@WithBackends
class WritingSurvivorsOnceTest {

    @Inject
    Sql sql;

    @BeforeEach
    void writesAreNoted() {
        sql.execute("create table line_written (id uuid)");
        sql.execute("""
                create function note_line() returns trigger language plpgsql as $$
                begin
                    insert into line_written values (new.id);
                    return null;
                end $$""");
        sql.execute(
                "create trigger line_noted after update on customer_text for each row execute function note_line()");
    }

    @AfterEach
    void noMore() {
        sql.execute("drop trigger line_noted on customer_text");
        sql.execute("drop function note_line");
        sql.execute("drop table line_written");
    }

    @Test
    void howeverManyAreMerged() {
        var survivor = company("Kept " + UUID.randomUUID());
        var last = company("Last " + UUID.randomUUID());
        var gone = Stream.generate(() -> company("Gone " + UUID.randomUUID()))
                .limit(5)
                .toArray(String[]::new);

        var id = merge(survivor, gone);
        assertThat(written(survivor)).isOne();
        var chain = merge(last, survivor);
        assertThat(written(last)).isOne();
        assertThat(written(survivor)).isEqualTo(2);
        ListsRecounted.agree(sql);
        unmerge(chain);
        assertThat(written(last)).isEqualTo(2);
        assertThat(written(survivor)).isEqualTo(3);
        unmerge(id);
        assertThat(written(survivor)).isEqualTo(4);
        ListsRecounted.agree(sql);
    }

    private long written(String id) {
        return sql.count("select count(*) from line_written where id = ?", UUID.fromString(id));
    }
}
