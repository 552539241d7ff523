package io.clientele.customer.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Contact points that are asked for: exactly as they are recorded, and phone numbers also by the one spelling in which records are
 * compared. That one is kept a moment after a record was written, so the record is asked too whether it still has such a number.
 */
final class ContactPoints {

    private static final Pattern NUMBER = Pattern.compile("\\+[0-9]{5,15}");

    /** However a number is written, it ends so. */
    private static final int END = 7;

    /** Of a country. */
    private static final int LONGEST_CODE = 3;

    private ContactPoints() {}

    /** What is asked for, and what else it means. */
    static List<String> alsoAsNumbers(List<String> values, PhoneNumbers phones) {
        return Stream.concat(values.stream(), values.stream().flatMap(value -> phones.e164(value).stream()))
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
        var ofMerged = values.stream()
                .filter(value -> NUMBER.matcher(value).matches())
                .map(number -> ofMerged(number, sql))
                .collect(Collectors.joining());
        return "id in (select coalesce(merged_into, id) from customer where " + exactly + numbers + ofMerged + ")";
    }

    /** Merged customers are compared with nobody, so theirs are found by their digits: with the code of the country, or without. */
    private static String ofMerged(String number, Sql sql) {
        var digits = IntStream.rangeClosed(1, 1 + LONGEST_CODE)
                .mapToObj(number::substring)
                .filter(rest -> rest.length() >= END)
                .toArray(String[]::new);
        return " union all select merged_into from customer where merged_into is not null and phone_digits(document) && cast("
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
