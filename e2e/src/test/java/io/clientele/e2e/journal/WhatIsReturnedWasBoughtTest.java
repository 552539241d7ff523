package io.clientele.e2e.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** No more goes back than was bought, whoever asks at the same time, and what was returned falls with its purchase. */
class WhatIsReturnedWasBoughtTest {

    private static final String INTERACTIONS = "/api/v1/interactions";

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Instant bought = Present.daysAgo(20);
    private final String customer = Customers.register(agent, "Gives back");
    private final String purchase = agent.post(
                    INTERACTIONS, Customers.purchase(customer, "100", bought).toString())
            .expect(201)
            .text("/id");

    @Test
    void whatIsRefusedSaysWhatIsLeftAndChangesNothing() {
        returns("60", Present.daysAgo(10)).expect(201);
        var tooMuch = returns("40.01", Present.daysAgo(9)).expect(422);
        assertThat(tooMuch.text("/errors/0/pointer")).isEqualTo("/amount");
        assertThat(tooMuch.text("/errors/0/detail")).contains("40 CNY are left to return");
        assertThat(returns("1", Present.daysAgo(21)).expect(422).text("/errors/0/pointer"))
                .isEqualTo("/occurredAt");
        worth("40.00");
        agent.post(INTERACTIONS, Customers.correction(purchase).toString()).expect(201);
        worth("0.00");
        assertThat(returns("1", Present.daysAgo(9)).expect(422).text("/errors/0/pointer"))
                .isEqualTo("/returns");
    }

    @Test
    void tenAtOnceDoNotReturnMoreThanThereIs() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(
                    Collections.<Callable<Answer>>nCopies(10, () -> returns("30", Present.daysAgo(10))));
            assertThat(answers.stream()
                            .map(Future::resultNow)
                            .collect(Collectors.groupingBy(Answer::status, Collectors.counting())))
                    .containsEntry(201, 3L)
                    .containsEntry(422, 7L);
        }
        worth("10.00");
    }

    private void worth(String amount) {
        suite.awaitSettled(SOON);
        assertThat(Customers.currentValue(agent, customer)).isEqualByComparingTo(amount);
    }

    private Answer returns(String amount, Instant at) {
        var entry =
                Customers.purchase(customer, amount, at).put("kind", "RETURN").put("returns", purchase);
        return agent.post(INTERACTIONS, entry.toString());
    }
}
