package io.clientele.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;

/** How a part that runs on Java is called: with the Java of this process, marked as ours, tuned for small memory. */
public final class Java {

    private Java() {}

    public static List<String> command(Home home, Part part, List<String> options, String... program) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Child.javaMark(home, part),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss512k",
                "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of(program));
        return command;
    }
}
