package io.clientele.valuation.erasure;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.time.Ids;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Facts and records of others do not name who was erased, and what a referral brought is what it was once the journal has told. */
@QuarkusTest
@WithBackends
class ErasingWhoWasReferredTest {

    private static final String INCOME = "explanation.find { it.part == 'REFERRAL_INCOME' }";

    private final UUID referrer = UUID.randomUUID();
    private final UUID friend = UUID.randomUUID();
    private final UUID nobody = new UUID(
            UUID.randomUUID().getMostSignificantBits() & ~0xF000L | 0x8000L,
            UUID.randomUUID().getLeastSignificantBits());
    private final UUID referral = UUID.randomUUID();

    @Inject
    Told told;

    @Inject
    Heard heard;

    @Inject
    DataSource source;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void aFriendWasBrought() {
        told.of(referrer).registered(1, "").told();
        heard.purchase(friend, "2025-06-01T10:00:00Z", "300");
        heard.accept(List.of(referral(1, friend)));
        assertThat(income().getString(INCOME + ".amount.amount")).isEqualTo("150.00"); // half of 300
    }

    @Test
    void theSumIsTheSameUnderTheIdOfNobodyWhicheverIsHeardFirst() {
        erase();
        var named = income().getList(INCOME + ".customers", String.class);
        assertThat(named).singleElement().satisfies(id -> assertThat(Ids.isNobody(UUID.fromString(id)))
                .isTrue());
        assertThat(traces()).isSubsetOf("public.erased_customer", "public.outbox");

        heard.purchase(nobody, "2025-06-01T10:00:00Z", "300");
        heard.accept(List.of(referral(2, nobody)));
        assertThat(income().getString(INCOME + ".amount.amount")).isEqualTo("150.00");
        assertThat(income().getList(INCOME + ".customers", String.class)).containsExactly(nobody.toString());

        heard.accept(List.of(referral(1, friend)));
        assertThat(income().getList(INCOME + ".customers", String.class)).containsExactly(nobody.toString());
    }

    @Test
    void whatComesLateDoesNotNameThemAgain() {
        var other = UUID.randomUUID();
        erase();
        heard.accept(List.of(of(other, UUID.randomUUID(), 1, friend)));
        told.of(UUID.randomUUID())
                .registered(1, "\"referredBy\":\"" + friend + "\"")
                .told();
        assertThat(traces()).isSubsetOf("public.erased_customer", "public.outbox");
    }

    @Test
    void noVersionOfARecordNamesThem() {
        told.of(UUID.randomUUID())
                .registered(1, "\"referredBy\":\"" + friend + "\"")
                .told();
        told.of(UUID.randomUUID())
                .registered(1, "\"parentId\":\"" + friend + "\"")
                .registered(2, "")
                .told();
        erase();
        assertThat(traces()).isSubsetOf("public.erased_customer", "public.outbox");
    }

    private List<String> traces() {
        return Traces.of(source, friend.toString());
    }

    private void erase() {
        heard.accept(List.of(new Tombstone(Topic.CUSTOMERS, friend.toString(), friend.toString(), 1L << 60)));
    }

    private JsonPath income() {
        var answer = given().bearer(Tokens.of("viewer"))
                .get("/api/v1/customers/{id}/lifecycle-profit?asOf=2025-12-31", referrer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Event referral(int version, UUID named) {
        return of(referrer, referral, version, named);
    }

    private Event of(UUID whose, UUID entry, int version, UUID named) {
        try {
            return new InteractionRecorded(
                    json.readValue("""
                    {"id":"%s","version":%d,"customerId":"%s","kind":"REFERRAL","occurredAt":"2025-05-01T10:00:00Z",
                     "recordedAt":"2025-05-01T10:00:01Z","status":"ACTIVE","currency":"CNY","lines":[],
                     "particulars":{"referredCustomerId":"%s"}}""".formatted(entry, version, whose, named), InteractionState.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
