package io.clientele.interaction.association;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/** What is bought together is counted though nobody asks for it: once a day, by one replica, unless it was just done. */
@QuarkusTest
@OnRealParts
class CountingEveryDayTest {

    @Inject
    DailyCount daily;

    @Inject
    Database database;

    @Test
    void onceADay() {
        database.update("delete from association_run");
        database.update("update association_day set day = '-infinity'");
        assertThat(daily.begin()).as("the first replica").isTrue();
        assertThat(daily.begin()).as("another one").isFalse();
        Patience.until("it is counted", () -> database.first("select 1 from association_run", row -> true)
                .isPresent());

        database.update("update association_day set day = '-infinity'");
        assertThat(daily.begin()).as("counted within a day").isFalse();
        database.update("update association_run set computed_at = computed_at - interval '2 days'");
        assertThat(daily.begin()).as("the next day").isTrue();
        Patience.until("it is counted again", () -> database.first(
                        "select 1 from association_run where computed_at > now() - interval '1 day'", row -> true)
                .isPresent());
    }
}
