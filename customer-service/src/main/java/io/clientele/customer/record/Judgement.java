package io.clientele.customer.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

/**
 * Judges changes: one is refused for what it breaks, not for what was broken before it. Rules come later than what they are about, and
 * whoever changes something else need not know of them. What a change touches, though, it makes right: a property as a whole, but of a list
 * the entry, and of values by name the one.
 */
@Singleton
public class Judgement {

    private final StrictJson json;
    private final Documents documents;

    Judgement(StrictJson json, Documents documents) {
        this.json = json;
        this.documents = documents;
    }

    /** What a change makes of something, when it breaks no rule of its shape. */
    public <T> T read(T before, JsonNode after, Class<T> type) {
        return json.read(after, type, (no, made) -> {
            var was = documents.tree(before);
            var is = made == null ? after : documents.tree(made);
            var broken = broken(type, was, faults(was, type), is, no.faults());
            if (!broken.isEmpty()) {
                throw no.kind() == Rejection.Kind.MALFORMED ? Rejection.malformed(broken) : Rejection.invalid(broken);
            }
        });
    }

    /** Refuses a change that breaks other rules. */
    public <T> void check(T before, T after, Class<T> type, Function<T, List<Fault>> rules) {
        var faults = rules.apply(after);
        if (!faults.isEmpty()) {
            var broken = broken(type, documents.tree(before), rules.apply(before), documents.tree(after), faults);
            new Faults().addAll(broken).throwIfAny();
        }
    }

    /** What is wrong with something that is there, by the rules of its shape as they are now. */
    public <T> List<Fault> faults(T said, Class<T> type) {
        return faults(documents.tree(said), type);
    }

    private List<Fault> faults(JsonNode before, Class<?> type) {
        try {
            json.read(before, type);
            return List.of();
        } catch (Rejection no) {
            return no.faults();
        }
    }

    /** Of the faults there are after a change those that were not there before; each that was is passed over once. */
    private static List<Fault> broken(Class<?> type, JsonNode before, List<Fault> was, JsonNode after, List<Fault> is) {
        var known = was.stream()
                .map(fault -> Finding.of(type, before, fault))
                .collect(Collectors.toCollection(ArrayList::new));
        var broken = new ArrayList<Fault>();
        for (var fault : is) {
            var found = Finding.of(type, after, fault);
            var there = known.stream().filter(found::same).findFirst();
            there.ifPresentOrElse(known::remove, () -> broken.add(fault));
        }
        return broken;
    }

    /**
     * What is wrong, wherever in a list it stands.
     *
     * @param touched what a change must not touch without making it right
     * @param where below that
     */
    private record Finding(String property, JsonNode touched, JsonPointer where, String code) {

        /** Equal numbers are equal, however they were read. */
        private static final Comparator<JsonNode> VALUES = (one, other) -> one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.equals(other) ? 0 : 1;

        boolean same(Finding other) {
            return property.equals(other.property)
                    && where.equals(other.where)
                    && code.equals(other.code)
                    && touched.equals(VALUES, other.touched);
        }

        static Finding of(Class<?> type, JsonNode all, Fault fault) {
            var pointer = JsonPointer.compile(fault.name());
            if (pointer.matches()) {
                return new Finding("", all, pointer, fault.code());
            }
            var property = pointer.getMatchingProperty();
            var value = all.path(property);
            var below = pointer.tail();
            if (!below.matches() && value.isArray()) {
                return new Finding(property, value.path(below.getMatchingIndex()), below.tail(), fault.code());
            }
            return !below.matches() && isMap(type, property)
                    ? new Finding(property, value.path(below.getMatchingProperty()), below, fault.code())
                    : new Finding(property, value, below, fault.code());
        }

        private static boolean isMap(Class<?> type, String property) {
            return Arrays.stream(type.getRecordComponents())
                    .anyMatch(one -> one.getName().equals(property) && one.getType() == Map.class);
        }
    }
}
