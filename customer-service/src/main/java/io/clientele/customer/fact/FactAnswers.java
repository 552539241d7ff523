package io.clientele.customer.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.page.Page;
import io.clientele.kit.time.Zone;

/** How facts are answered: in the caller's language, to viewers without what is personal, and always as they were recorded. */
@ApplicationScoped
public class FactAnswers {

    private final IdempotentPosts posts;
    private final Caller caller;
    private final Zone zone;

    FactAnswers(IdempotentPosts posts, Caller caller, Zone zone) {
        this.posts = posts;
        this.caller = caller;
        this.zone = zone;
    }

    /** Records a fact once for a key and leads to it. */
    public <T> Response recorded(
            UUID customer, String collection, Object body, Supplier<Fact<T>> record, Shown<T, ?> shown) {
        return posts.answer(body, () -> {
            var fact = record.get();
            var path = "/api/v1/customers/" + customer + "/" + collection + "/" + fact.id();
            return Answers.created(path, view(fact, shown), tag(fact));
        });
    }

    public <T, V> Page<V> page(Page<Fact<T>> facts, Shown<T, V> shown) {
        return facts.map(fact -> view(fact, shown));
    }

    public <T> Response one(Fact<T> fact, Shown<T, ?> shown, Request request) {
        return Answers.ok(view(fact, shown), tag(fact), request);
    }

    /** The one that counts on a day, by what was recorded until a moment. */
    public <T> Response current(
            BiFunction<LocalDate, Instant, Fact<T>> counting, Moment moment, Shown<T, ?> shown, Request request) {
        return one(counting.apply(moment.day(zone), moment.knownAt(zone)), shown, request);
    }

    /** Those that count together on a day, by what was recorded until a moment. */
    public <T, V> Response together(
            BiFunction<LocalDate, Instant, List<Fact<T>>> counting,
            Moment moment,
            Shown<T, V> shown,
            Function<List<V>, ?> whole,
            Request request) {
        var facts = counting.apply(moment.day(zone), moment.knownAt(zone));
        var views = facts.stream().map(fact -> view(fact, shown)).toList();
        var ids = facts.stream().map(Fact::id).toList();
        return Answers.ok(
                whole.apply(views), Tags.version(1, ids, caller.seesPersonalData(), caller.language()), request);
    }

    private <T, V> V view(Fact<T> fact, Shown<T, V> shown) {
        return shown.of(fact, caller.language(), caller.seesPersonalData());
    }

    private EntityTag tag(Fact<?> fact) {
        return Tags.version(1, fact.id(), caller.seesPersonalData(), caller.language());
    }

    /** What callers see of a fact. */
    public interface Shown<T, V> {

        V of(Fact<T> fact, Locale language, boolean personal);
    }
}
