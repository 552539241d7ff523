package io.clientele.interaction.erasure;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.http.Response;
import io.clientele.kit.time.Ids;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** What is recorded while somebody is being erased waits for that, and names them no more. */
@QuarkusTest
@OnRealParts
class NamingSomebodyWhileTheyAreErasedTest {

    /** What is posted waits for somebody else's transaction. */
    private static final String WAITING = """
            select 1 from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0
                and query like '%known_customer%for share%'""";

    private final UUID friend = UUID.randomUUID();
    private final UUID referrer = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    Erasures erasures;

    private UUID referral;

    @BeforeEach
    void oneReferredTheOther() {
        TopicProbe.publish(Somebody.registered(friend, 1), Somebody.registered(referrer, 1));
        Patience.until(
                "both are known",
                () -> database.query("select 1 from known_customer where customer_id = any(?)", row -> true, (Object)
                                        new UUID[] {friend, referrer})
                                .size()
                        == 2);
        referral = Calls.recorded(referring());
    }

    @Test
    void aReferralThatIsCorrectedIsToldAsItStandsThen() {
        var correction = whileErased("{\"kind\":\"CORRECTION\",\"corrects\":\"" + referral
                + "\",\"replacement\":{\"kind\":\"REFERRAL\",\"summary\":\"by word of mouth\"}}");
        correction.then().statusCode(201);
        var by = correction.path("id").toString();
        try (var topic = TopicProbe.on(Topic.INTERACTIONS)) {
            var told = topic.await(
                    InteractionCorrected.class,
                    event -> event.key().equals(referral.toString())
                            && event.interaction().supersededBy().toString().equals(by));
            assertThat(Ids.isNobody(told.interaction().particulars().referredCustomerId()))
                    .isTrue();
        }
    }

    @Test
    void whatNamesThemIsRefused() {
        var answer = whileErased(
                "{\"kind\":\"CORRECTION\",\"corrects\":\"" + referral + "\",\"replacement\":" + referring() + "}");
        assertProblem(answer, 422, "CUSTOMER_ERASED").at("/replacement/referredCustomerId");
        assertThat(naming()).isZero();
    }

    @Test
    void soIsAReferralThatIsNew() {
        assertProblem(whileErased(referring()), 422, "CUSTOMER_ERASED").at("/referredCustomerId");
        assertThat(naming()).isZero();
    }

    /** Posts when all is done for the erasure but its commit, which comes when the post waits or is answered. */
    private Response whileErased(String body) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    erasures.erase(List.of(new Tombstone(Topic.CUSTOMERS, friend.toString(), friend.toString(), 50)));
                    var posted = CompletableFuture.supplyAsync(() -> Calls.post(body));
                    Patience.until("it waits", () -> posted.isDone() || waiting());
                    return posted;
                })
                .join();
    }

    private boolean waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !database.query(WAITING, row -> true).isEmpty());
    }

    private long naming() {
        return database.query(
                        "select 1 from interaction where said ->> 'referredCustomerId' = ?",
                        row -> true,
                        friend.toString())
                .size();
    }

    private String referring() {
        return Calls.entry(referrer, "REFERRAL", Somebody.AT, ",\"referredCustomerId\":\"" + friend + "\"");
    }
}
