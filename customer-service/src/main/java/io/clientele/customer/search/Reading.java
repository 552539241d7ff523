package io.clientele.customer.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.clientele.customer.attribute.AskedAttribute;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.model.words.Folding;
import io.clientele.customer.model.words.NameKeys;
import io.clientele.customer.search.filter.CustomerFilter;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Nearest;
import io.clientele.kit.time.Zone;

/** Understands the parameters of a list, and collects what it does not understand. */
final class Reading {

    private static final List<String> SORTABLE =
            Arrays.stream(Sort.Property.values()).map(one -> one.wireName).toList();

    private final Zone zone;
    private final PhoneNumbers phones;
    private final Faults faults = new Faults();

    /** @param phones null where numbers are taken as they are written */
    Reading(Zone zone, PhoneNumbers phones) {
        this.zone = zone;
        this.phones = phones;
    }

    Conditions conditions(CustomerFilter filter, boolean masked) {
        return new Conditions(
                orNone(filter.kind),
                orNone(filter.role),
                orNone(filter.ownerId),
                filter.owned,
                orNone(filter.externalReference).stream()
                        .flatMap(text -> reference(text).stream())
                        .toList(),
                orNone(filter.region),
                orNone(filter.industry),
                orNone(filter.name).stream()
                        .map(name -> Folding.folded(name).strip())
                        .toList(),
                orNone(filter.consent).stream()
                        .flatMap(text -> AskedConsent.of(text, faults).stream())
                        .toList(),
                Stream.of(
                                named(NamedValue.Kind.ATTRIBUTE, filter.attribute),
                                named(NamedValue.Kind.TASTE, filter.traits == null ? null : filter.traits.taste),
                                named(NamedValue.Kind.NEED, filter.traits == null ? null : filter.traits.need))
                        .flatMap(List::stream)
                        .toList(),
                ComparedAttribute.of(Stream.of(
                                compared(AskedAttribute.Use.FROM, filter.attributeFrom),
                                compared(AskedAttribute.Use.TO, filter.attributeTo),
                                compared(AskedAttribute.Use.CONTAINS, filter.attributeContains))
                        .flatMap(List::stream)
                        .toList()),
                moment("createdAtFrom", filter.createdAtFrom),
                moment("createdAtTo", filter.createdAtTo),
                moment("updatedAtFrom", filter.updatedAtFrom),
                moment("updatedAtTo", filter.updatedAtTo),
                Traits.of(filter.traits, phones),
                filter.q == null ? List.of() : NameKeys.words(filter.q),
                Boolean.TRUE.equals(filter.includeMerged),
                masked);
    }

    Sort sort(String text) {
        if (text == null) {
            return Sort.NEWEST_FIRST;
        }
        var keys = new ArrayList<Sort.Key>();
        for (var part : text.split(",", -1)) {
            key(part).ifPresent(keys::add);
        }
        faults.require(
                keys.stream().map(Sort.Key::property).distinct().count() == keys.size(),
                () -> Fault.parameter("sort", "DUPLICATE", "sort must name a property once only."));
        return keys.isEmpty() ? Sort.NEWEST_FIRST : new Sort(List.copyOf(keys));
    }

    void refuseFaults() {
        if (faults.any()) {
            throw Rejection.malformed(faults.list());
        }
    }

    private Optional<Sort.Key> key(String part) {
        var descending = part.startsWith("-");
        var name = descending ? part.substring(1) : part;
        var found = Arrays.stream(Sort.Property.values())
                .filter(property -> property.wireName.equals(name))
                .findFirst();
        faults.require(
                found.isPresent(),
                () -> Fault.parameter(
                        "sort",
                        "UNKNOWN_PROPERTY",
                        "Customers are sorted by " + String.join(", ", SORTABLE) + ", not by " + Nearest.quoted(name)
                                + "." + Nearest.guess(name, SORTABLE)));
        return found.map(property -> new Sort.Key(property, descending));
    }

    private Optional<ExternalReference> reference(String text) {
        var key = ExternalReference.of(text);
        faults.require(
                key.isPresent(),
                () -> Fault.parameter(
                        "externalReference", "BAD_FORMAT", "externalReference must be system:id, such as erp:42."));
        return key;
    }

    private List<NamedValue> named(NamedValue.Kind kind, List<String> texts) {
        var found = new ArrayList<NamedValue>();
        for (var text : orNone(texts)) {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                faults.add(Fault.parameter(
                        kind.parameter,
                        "BAD_FORMAT",
                        kind.parameter + " must be name:value, such as " + kind.example + "."));
            } else {
                found.add(new NamedValue(kind, text.substring(0, colon), text.substring(colon + 1)));
            }
        }
        return found;
    }

    private List<AskedAttribute> compared(AskedAttribute.Use use, List<String> texts) {
        var found = new ArrayList<AskedAttribute>();
        for (var text : orNone(texts)) {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                faults.add(Fault.parameter(
                        use.parameter(), "BAD_FORMAT", use.parameter() + " must be name:value, such as lorries:10."));
                continue;
            }
            var name = text.substring(0, colon);
            faults.require(
                    use == AskedAttribute.Use.CONTAINS
                            || found.stream().noneMatch(one -> one.name().equals(name)),
                    () -> Fault.parameter(
                            use.parameter(),
                            "REPEATED",
                            use.parameter() + " must name " + Nearest.quoted(name) + " once only."));
            found.add(new AskedAttribute(use, name, text.substring(colon + 1)));
        }
        return found;
    }

    private Instant moment(String parameter, String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? zone.startOf(LocalDate.parse(text))
                    : Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException e) {
            faults.add(Fault.parameter(
                    parameter,
                    "BAD_FORMAT",
                    parameter + " must be a date such as 2026-01-31 or an instant such as 2026-01-31T09:30:00Z."));
            return null;
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
