package io.clientele.segmentation.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.segmentation.Facts;
import io.clientele.segmentation.Tables;
import io.clientele.segmentation.cut.Cuts;
import io.clientele.segmentation.membership.Memberships;
import io.clientele.segmentation.scheme.Cut;
import io.clientele.segmentation.scheme.Schemes;
import io.clientele.segmentation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class MovingBetweenClassesTest {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Intake intake;

    @Inject
    Cuts cuts;

    @Inject
    Memberships memberships;

    @Inject
    Database database;

    @Inject
    CutRequests requests;

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void oneCustomersChangeMovesNobodyElse() {
        var ids = ids(20);
        apply(worths(ids, 1, new Random(5)));
        cutAll("a");
        var before = Tables.classes(database, "VALUE_MATRIX");
        var rfmBefore = Tables.classes(database, "RFM");
        var moves = moves();

        apply(List.of(Facts.worth(ids.getFirst(), 2, "1000000", "1000000")));

        assertThat(Tables.classes(database, "VALUE_MATRIX"))
                .containsEntry(ids.getFirst(), "PLATINUM")
                .hasSize(20);
        before.remove(ids.getFirst());
        rfmBefore.remove(ids.getFirst());
        assertThat(Tables.classes(database, "VALUE_MATRIX")).containsAllEntriesOf(before);
        assertThat(Tables.classes(database, "RFM")).containsAllEntriesOf(rfmBefore);
        assertThat(moves() - moves).isBetween(1L, 2L);
    }

    @Test
    void shuffledAndRepeatedNewsEndsInTheSameClasses() {
        var ids = ids(50);
        var random = new Random(9);
        var story = new ArrayList<Event>();
        for (int version = 1; version <= 5; version++) {
            story.addAll(worths(ids, version, random));
        }
        ids.forEach(id -> story.add(Facts.registered(id, 1, "GOOD")));
        story.forEach(event -> apply(List.of(event)));
        cutAll("a");
        var matrix = Tables.classes(database, "VALUE_MATRIX");
        var rfm = Tables.classes(database, "RFM");

        Tables.clear(database);
        story.addAll(List.copyOf(story));
        Collections.shuffle(story, random);
        for (int from = 0; from < story.size(); from += 37) {
            apply(story.subList(from, Math.min(from + 37, story.size())));
        }
        cutAll("a");

        assertThat(Tables.classes(database, "VALUE_MATRIX")).isEqualTo(matrix);
        assertThat(Tables.classes(database, "RFM")).isEqualTo(rfm);
    }

    @Test
    void theLedgerReplaysToTheMemberships() {
        var ids = ids(30);
        var random = new Random(13);
        for (int version = 1; version <= 6; version++) {
            apply(worths(ids, version, random));
        }
        cutAll("a");

        long different = database.number("""
                select count(*) from membership m left join lateral (
                    select to_class, moved_at, cause from membership_move l
                    where l.customer_id = m.customer_id and l.scheme = m.scheme order by id desc limit 1) as last on true
                where (last.to_class, last.moved_at, last.cause) is distinct from (m.class_code, m.since, m.cause)""");
        long broken = database.number("""
                select count(*) from (
                    select from_class, lag(to_class) over (partition by customer_id, scheme order by id) as left_class
                    from membership_move) as chain
                where from_class is distinct from left_class""");

        assertThat(different).isZero();
        assertThat(broken).isZero();
    }

    @Test
    void aPurchaseTakenBackLeadsBackToUnclassifiedAndWithdrawsTheProposal() {
        var id = UUID.randomUUID();
        apply(List.of(Facts.registered(id, 1, null)));
        apply(List.of(Facts.worth(id, 1, "10", "10")));
        assertThat(actions(id)).containsExactly("MAINTAIN PROPOSED");

        apply(List.of(Facts.prospect(id, 2)));

        assertThat(Tables.classes(database, "VALUE_MATRIX")).containsEntry(id, "UNCLASSIFIED");
        assertThat(Tables.classes(database, "RFM")).containsEntry(id, "UNCLASSIFIED");
        assertThat(actions(id)).containsExactly("MAINTAIN WITHDRAWN");
    }

    @Test
    void anotherClassWithdrawsTheOpenProposalAndMakesAnother() {
        var id = UUID.randomUUID();
        apply(List.of(Facts.worth(id, 1, "10", "10")));
        apply(List.of(Facts.worth(id, 2, "10", "11")));

        assertThat(actions(id)).containsExactly("MAINTAIN WITHDRAWN", "KEEP_AND_DEEPEN PROPOSED");
    }

    @Test
    void aLeadCustomersCauseFollowsItsCreditThoughItsClassStays() {
        var id = UUID.randomUUID();
        apply(List.of(Facts.worth(id, 1, "-10", "0")));
        assertThat(actions(id)).containsExactly("WIN_BACK_IF_WORTH_IT PROPOSED");
        var moves = moves();

        apply(List.of(Facts.registered(id, 1, "NONE")));

        assertThat(actions(id)).containsExactly("WIN_BACK_IF_WORTH_IT WITHDRAWN", "END_RELATION PROPOSED");
        assertThat(moves()).isEqualTo(moves);
    }

    @Test
    void newsWithoutConsequenceWritesNoMoveAndProposesNothing() {
        var id = UUID.randomUUID();
        apply(List.of(Facts.worth(id, 1, "10", "10")));
        var moves = moves();

        apply(List.of(Facts.worth(id, 2, "12", "9")));
        apply(List.of(Facts.worth(id, 1, "99", "99")));

        assertThat(moves()).isEqualTo(moves);
        assertThat(actions(id)).containsExactly("MAINTAIN PROPOSED");
    }

    @Test
    void aMonthIsCutOnceHoweverOftenTheCalendarIsLookedAt() {
        apply(List.of(Facts.worth(UUID.randomUUID(), 1, "10", "10")));
        var made = cuts.current().get("VALUE_MATRIX").at();
        var nextMonth = made.plusSeconds(86_400L * 40);

        requests.requestMonth(made);
        assertThat(jobs()).isZero();
        for (int look = 0; look < 3; look++) {
            requests.requestMonth(nextMonth);
        }

        assertThat(jobs()).isEqualTo(Schemes.ALL.size());
        Patience.until("they have ended", () -> jobsUnderWay() == 0);
    }

    private long jobs() {
        return database.number("select count(*) from job where kind = 'CUT'");
    }

    private long jobsUnderWay() {
        return database.number("select count(*) from job where kind = 'CUT' and finished_at is null");
    }

    private void apply(List<? extends Event> events) {
        intake.apply(News.of(List.copyOf(events)));
    }

    private void cutAll(String name) {
        for (var scheme : Schemes.ALL) {
            cuts.make(scheme, "REQUEST=" + name, Cut.Cause.REQUEST, cuts.measure(scheme));
        }
        var reached = memberships.followCut(FIRST, 7);
        while (reached.isPresent()) {
            reached = memberships.followCut(reached.get().customerId(), 7);
        }
    }

    private long moves() {
        return database.number("select count(*) from membership_move");
    }

    private List<String> actions(UUID customerId) {
        return database.query(
                "select code || ' ' || status from action where customer_id = ? order by id",
                row -> row.getString(1),
                customerId);
    }

    private static List<UUID> ids(int n) {
        return IntStream.range(0, n).mapToObj(i -> UUID.randomUUID()).toList();
    }

    private static List<Event> worths(List<UUID> ids, long version, Random random) {
        return ids.stream()
                .map(id -> (Event) Facts.worth(
                        id,
                        version,
                        Integer.toString(random.nextInt(-20, 100)),
                        Integer.toString(random.nextInt(-5, 80))))
                .toList();
    }
}
