package io.clientele.e2e.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The short tour of a README: its commands and answers, in their order. */
record Tour(List<Stop> stops) {

    private static final Pattern BLOCK =
            Pattern.compile("```bash\\n(.*?)```(?:\\s*```json\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern ASKED_ON = Pattern.compile("\"asOf\":\"(\\d{4}-\\d{2}-\\d{2})T");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=T)");

    static Tour of(Path readme) {
        try {
            return of(Files.readString(readme));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Tour of(String readme) {
        int from = readme.indexOf("\n## A short tour\n");
        int to = readme.indexOf("\n## ", from + 1);
        var blocks = BLOCK.matcher(readme.substring(from, to < 0 ? readme.length() : to));
        var stops = new ArrayList<Stop>();
        while (blocks.find()) {
            stops.add(new Stop(blocks.group(1), blocks.group(2)));
        }
        return new Tour(stops);
    }

    /** The same tour, told on another day: what it records lies as long ago as it lay when the answers were taken. */
    Tour toldOn(LocalDate day) {
        var asked = stops.stream()
                .filter(stop -> stop.answer() != null)
                .map(stop -> ASKED_ON.matcher(stop.answer()))
                .filter(found -> found.find())
                .map(found -> LocalDate.parse(found.group(1)))
                .findFirst()
                .orElseThrow();
        long later = ChronoUnit.DAYS.between(asked, day);
        return new Tour(stops.stream()
                .map(stop -> new Stop(moved(stop.commands(), later), stop.answer()))
                .toList());
    }

    private static String moved(String commands, long days) {
        return DAY.matcher(commands)
                .replaceAll(
                        found -> LocalDate.parse(found.group()).plusDays(days).toString());
    }
}
