package io.clientele.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The end of a log for people: of a line in JSON only the level and the message. */
final class LastLines {

    private static final int LINES = 15;
    private static final int LONGEST = 400;
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern LEVEL = Pattern.compile("\"level\":\"(\\w+)\"");

    private LastLines() {}

    static String of(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join(
                            "\n",
                            lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                                    .map(LastLines::readable)
                                    .toList())
                    .indent(4)
                    .stripTrailing();
        } catch (IOException e) {
            return "    (no log)";
        }
    }

    static String readable(String line) {
        var message = MESSAGE.matcher(line);
        var level = LEVEL.matcher(line);
        var text = line.startsWith("{") && message.find()
                ? (level.find() ? level.group(1) + " " : "")
                        + message.group(1).replace("\\n", "\n").replace("\\\"", "\"")
                : line;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
