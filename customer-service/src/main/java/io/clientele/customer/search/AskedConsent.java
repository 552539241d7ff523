package io.clientele.customer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.clientele.customer.model.contact.ConsentPurpose;
import io.clientele.customer.model.contact.ContactChannel;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.text.Nearest;

/**
 * What is asked of what customers said of channels and purposes: of contact points as the record says it, which shows what counts; of the
 * customer as a whole the last word in the log, whoever of those merged into it said it.
 *
 * @param channel null for any; likewise purpose and state
 */
record AskedConsent(ContactChannel channel, ConsentPurpose purpose, State state) {

    private static final String ANY = "*";

    /** What a consent can be. */
    enum State {
        GRANTED,
        REFUSED
    }

    /** Nothing where it cannot be read, and a fault then that says what could. */
    static Optional<AskedConsent> of(String text, Faults faults) {
        var parts = text.split(":", -1);
        if (parts.length != 3 || Arrays.stream(parts).allMatch(ANY::equals)) {
            faults.add(
                    Fault.parameter(
                            "consent",
                            "BAD_FORMAT",
                            "consent must be channel:purpose:state, such as EMAIL:MARKETING:GRANTED; * stands for any of them, not for all three."));
            return Optional.empty();
        }
        boolean known = known("channel", parts[0], ContactChannel.class, faults)
                & known("purpose", parts[1], ConsentPurpose.class, faults)
                & known("state", parts[2], State.class, faults);
        return known
                ? Optional.of(new AskedConsent(
                        one(parts[0], ContactChannel.class),
                        one(parts[1], ConsentPurpose.class),
                        one(parts[2], State.class)))
                : Optional.empty();
    }

    private static <E extends Enum<E>> E one(String part, Class<E> type) {
        return part.equals(ANY) ? null : Enum.valueOf(type, part);
    }

    private static <E extends Enum<E>> boolean known(String what, String part, Class<E> type, Faults faults) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        boolean known = part.equals(ANY) || names.contains(part);
        faults.require(
                known,
                () -> Fault.parameter(
                        "consent",
                        "UNKNOWN_VALUE",
                        "The " + what + " of a consent is " + String.join(", ", names) + " or * for any, not "
                                + Nearest.quoted(part) + "." + Nearest.guess(part, names)));
        return known;
    }

    /**
     * One of these, by an index over all that was said.
     *
     * @param merged whether merged customers stand for themselves; else what they said is said by their survivors
     */
    static String byIndex(List<AskedConsent> asked, boolean merged, Sql sql) {
        var whose = merged ? "e.customer_id" : "coalesce(c.merged_into, c.id)";
        var words = asked.stream()
                .map(one ->
                        " union all select " + whose + " from consent_entry e join customer c on c.id = e.customer_id"
                                + one.last(whose, merged, sql))
                .collect(Collectors.joining());
        return "id in (select id from customer where " + ofPoints(asked, sql) + words + ")";
    }

    /** The same of customers who are met one by one. */
    static String oneByOne(List<AskedConsent> asked, boolean merged, Sql sql) {
        var words = asked.stream()
                .map(one -> " or exists (select from " + Sql.one("customer.id", merged)
                        + " as one join consent_entry e on e.customer_id = one.id"
                        + one.last("customer.id", merged, sql)
                        + ")")
                .collect(Collectors.joining());
        return "(" + ofPoints(asked, sql) + words + ")";
    }

    private static String ofPoints(List<AskedConsent> asked, Sql sql) {
        return asked.stream()
                .map(one -> "document -> 'contactPoints' @> cast(" + sql.argument(one.inRecord()) + " as jsonb)")
                .collect(Collectors.joining(" or "));
    }

    private String inRecord() {
        var said = new ArrayList<String>();
        if (channel != null) {
            said.add("\"channel\":\"" + channel + "\"");
        }
        if (purpose != null) {
            said.add("\"purpose\":\"" + purpose + "\"");
        }
        if (state != null) {
            said.add("\"granted\":" + granted());
        }
        return "[{\"consents\":[{" + String.join(",", said) + "}]}]";
    }

    private boolean granted() {
        return state == State.GRANTED;
    }

    /** A word of the whole customer that no other followed. */
    private String last(String whose, boolean merged, Sql sql) {
        var those = sql.besides().and("e.contact_type is null");
        if (channel != null) {
            those.and("e.channel = " + sql.argument(channel.name()));
        }
        if (purpose != null) {
            those.and("e.purpose = " + sql.argument(purpose.name()));
        }
        if (state != null) {
            those.and("e.granted = " + sql.argument(granted()))
                    .and("not exists (select from " + Sql.one(whose, merged)
                            + " as another join consent_entry o on o.customer_id = another.id where o.contact_type is null"
                            + " and o.channel = e.channel and o.purpose = e.purpose and (o.at, o.id) > (e.at, e.id))");
        }
        return those.where();
    }
}
