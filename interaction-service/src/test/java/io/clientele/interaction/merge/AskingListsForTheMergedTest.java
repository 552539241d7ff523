package io.clientele.interaction.merge;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@OnRealParts
class AskingListsForTheMergedTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    @Inject
    Merging merging;

    private final UUID survivor = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"interactions", "complaints", "promises", "commitments"})
    void answersForTheSurvivor(String list) {
        Calls.recorded(Calls.entry(merged, "COMPLAINT", AT, ",\"severity\":\"HIGH\""));
        Calls.recorded(Calls.entry(
                merged, "PROMISE", AT, ",\"subject\":\"Call\",\"promise\":{\"dueAt\":\"2099-02-03T10:00:00Z\"}"));
        Calls.recorded(Calls.entry(
                survivor,
                "INVOICE",
                AT,
                ",\"amount\":{\"amount\":\"10\",\"currency\":\"CNY\"},\"dueDate\":\"2026-02-28\""));
        merging.merge(merged, survivor);
        var of = "/" + list + "?customerId=";

        var own = Calls.get(of + survivor);
        own.then().statusCode(200).body("items", not(empty()));
        assertThat(Calls.get(of + merged).asString()).isEqualTo(own.asString());
        assertThat(Calls.get(of + merged + "&customerId=" + survivor).asString())
                .isEqualTo(own.asString());

        merging.unmerge(merged);
        assertThat(Calls.get(of + merged).asString()).isNotEqualTo(own.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"interactions", "complaints", "promises"})
    void pagesFollowWhoeverIsMergedOrPartedBetweenThem(String list) {
        for (int i = 0; i < 3; i++) {
            Calls.recorded(Calls.entry(merged, "COMPLAINT", AT, ",\"severity\":\"HIGH\""));
            Calls.recorded(Calls.entry(
                    merged, "PROMISE", AT, ",\"subject\":\"Call\",\"promise\":{\"dueAt\":\"2099-02-03T10:00:00Z\"}"));
        }
        var pages = "/" + list + "?limit=1&customerId=" + merged;
        var first = Calls.get(pages);
        merging.merge(merged, survivor);
        var second = Calls.get(pages + "&cursor=" + first.path("nextCursor"));
        merging.unmerge(merged);
        var third = Calls.get(pages + "&cursor=" + second.path("nextCursor"));

        assertThat(Stream.of(first, second, third)
                        .map(page -> page.jsonPath().getString("items[0].id"))
                        .distinct())
                .hasSize(3)
                .doesNotContainNull();
    }
}
