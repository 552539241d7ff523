package io.clientele.customer.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contact points that are asked for: exactly as they are recorded, and phone numbers also by the one spelling in which records are
 * compared. That one is kept a moment after a record was written, so the record is asked too whether it still has such a number.
 */
final class ContactPoints {

    private static final Pattern NUMBER = Pattern.compile("\\+[0-9]{5,15}");

    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9]{5,20}");

    /** However a number is written, it ends so. */
    private static final int END = 7;

    private ContactPoints() {}

    /** What is asked for, and what else it means. */
    static List<String> alsoAsNumbers(List<String> values, PhoneNumbers phones) {
        return Stream.concat(values.stream(), values.stream().flatMap(phones::dialled))
                .distinct()
                .toList();
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

    /** Merged customers are compared with nobody, so theirs are found by all that may have been dialled for the number. */
    private static String ofMerged(List<String> values, Sql sql) {
        var dialled = values.stream()
                .filter(value -> DIALLED.matcher(value).matches())
                .toArray(String[]::new);
        return dialled.length == 0
                ? ""
                : " union all select merged_into from customer where merged_into is not null and phone_numbers(document) && cast("
                        + sql.argument(dialled) + " as text[])";
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
