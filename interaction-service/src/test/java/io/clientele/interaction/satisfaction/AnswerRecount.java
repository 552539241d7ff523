package io.clientele.interaction.satisfaction;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.clientele.interaction.Calls;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.interaction.satisfaction.Answered.Of;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts answers one by one, as a check of what is reported of some days. */
record AnswerRecount(LocalDate first, LocalDate end) {

    private static final JsonMapper JSON = new JsonMapper();

    /** By every length of periods. */
    void compare(List<Answered> journal) throws IOException {
        var answers = journal.stream().filter(Answered::counts).toList();
        for (var unit : PeriodUnit.values()) {
            var report = read(unit);
            assertThat(line(report.get("total"))).as(unit + "").isEqualTo(line(answers));
            assertThat(items(report, "periods")
                            .map(period -> period.get("from").asText() + ": " + line(period.get("answers"))))
                    .as(unit + " periods")
                    .containsExactlyElementsOf(periods(answers, unit));
            assertThat(items(report, "attributes").map(AnswerRecount::attribute))
                    .as(unit + " attributes")
                    .containsExactlyInAnyOrderElementsOf(attributes(answers));
        }
    }

    JsonNode read(PeriodUnit unit) throws IOException {
        var answer = Calls.get("/satisfaction-reports?dayFrom=" + first + "&dayTo=" + end + "&by=" + unit);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.asByteArray());
    }

    private static Stream<JsonNode> items(JsonNode report, String name) {
        return StreamSupport.stream(report.get(name).spliterator(), false);
    }

    private static List<String> periods(List<Answered> answers, PeriodUnit unit) {
        var periods = answers.stream()
                .collect(Collectors.groupingBy(
                        each -> unit.start(LocalDate.ofInstant(each.at, ZoneOffset.UTC)),
                        TreeMap::new,
                        Collectors.toList()));
        var lines = new ArrayList<String>();
        periods.forEach((start, of) -> lines.add(start + ": " + line(of)));
        return lines;
    }

    private static List<String> attributes(List<Answered> answers) {
        var lines = new ArrayList<String>();
        answers.stream()
                .flatMap(each -> each.attributes.stream())
                .collect(Collectors.groupingBy(Of::name))
                .forEach((name, of) -> lines.add(name + " " + of.size() + " "
                        + number(of.stream().collect(Collectors.averagingDouble(each -> each.expected()
                                .doubleValue())))
                        + " " + number(of.stream().collect(Collectors.averagingDouble(Of::gap)))));
        return lines;
    }

    private static String attribute(JsonNode row) {
        return row.get("attribute").asText() + " " + row.get("answers").asLong() + " "
                + number(row.get("expected").asDouble()) + " "
                + number(row.get("satisfaction").asDouble());
    }

    private static String line(List<Answered> answers) {
        var rated = answers.stream().filter(each -> !each.attributes.isEmpty()).toList();
        var asked = answers.stream().filter(each -> each.nps != null).toList();
        return answers.size() + " " + rated.size() + " "
                + (rated.isEmpty() ? "-" : number(rated.stream().collect(Collectors.averagingDouble(Answered::gap))))
                + " " + asked.size() + " "
                + asked.stream().filter(each -> each.nps >= 9).count() + " "
                + asked.stream().filter(each -> each.nps <= 6).count();
    }

    private static String line(JsonNode answers) {
        var nps = answers.path("nps");
        return answers.get("answers").asLong() + " " + answers.get("rated").asLong() + " "
                + (answers.hasNonNull("satisfaction")
                        ? number(answers.get("satisfaction").asDouble())
                        : "-")
                + " " + nps.path("answers").asLong() + " "
                + nps.path("promoters").asLong() + " "
                + nps.path("detractors").asLong();
    }

    /** Seven digits of what may differ in the fifteenth; a mean of 0 has no sign. */
    private static String number(double value) {
        return String.format("%.7f", Math.abs(value) < 1e-9 ? 0.0 : value);
    }
}
