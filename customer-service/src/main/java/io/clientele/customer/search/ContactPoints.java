package io.clientele.customer.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contact points that are asked for: exactly as they are recorded, and phone numbers also by the one spelling in which records are
 * compared. That one is kept a moment after a record was written, so the record is asked too whether it still has such a number.
 */
final class ContactPoints {

    private static final Pattern NUMBER = Pattern.compile("\\+[0-9]{5,15}");

    private static final Pattern DIGITS = Pattern.compile("\\+?0*[1-9][0-9]{4,14}");

    /** However a number is written, it ends so. */
    private static final int END = 7;

    private ContactPoints() {}

    /** What is asked for, and what else it means. */
    static List<String> alsoAsNumbers(List<String> values, PhoneNumbers phones) {
        var numbers = values.stream()
                .flatMap(value -> Stream.of(phones.e164(value), phones.national(value)))
                .flatMap(Optional::stream);
        return Stream.concat(values.stream(), numbers).distinct().toList();
    }

    /** @param merged whether merged customers stand for themselves; else what is recorded of them finds their survivors */
    static String hold(List<String> values, boolean merged, Sql sql) {
        var exactly = values.stream()
                .map(value -> "document -> 'contactPoints' @> jsonb_build_array(jsonb_build_object('value', cast("
                        + sql.argument(value) + " as text)))")
                .collect(Collectors.joining(" or ", "(", ")"));
        var numbers = values.stream()
                .filter(value -> NUMBER.matcher(value).matches())
                .map(number -> spelled(number, sql))
                .collect(Collectors.joining());
        if (merged) {
            return numbers.isEmpty() ? exactly : "id in (select id from customer where " + exactly + numbers + ")";
        }
        return "id in (select coalesce(merged_into, id) from customer where " + exactly + numbers
                + ofMerged(values, sql) + ")";
    }

    /** Merged customers are compared with nobody, so theirs are found by their digits, all of them. */
    private static String ofMerged(List<String> values, Sql sql) {
        var digits = values.stream()
                .filter(value -> DIGITS.matcher(value).matches())
                .map(value -> value.replaceFirst("^\\+?0*", ""))
                .distinct()
                .toArray(String[]::new);
        return digits.length == 0
                ? ""
                : " union all select merged_into from customer where merged_into is not null and phone_digits(document) && cast("
                        + sql.argument(digits) + " as text[])";
    }

    private static String spelled(String number, Sql sql) {
        return """
                 union all select k.customer_id from duplicate_key k join customer p on p.id = k.customer_id
                where k.kind = 'PHONE' and k.key = %s and exists (
                    select from jsonb_array_elements(p.document -> 'contactPoints') as point
                    where point ->> 'type' = 'PHONE' and regexp_replace(point ->> 'value', '[^0-9]', '', 'g') like %s)""".formatted(sql.argument(number), sql.argument("%" + end(number)));
    }

    private static String end(String number) {
        return number.substring(Math.max(1, number.length() - END));
    }
}
