package io.clientele.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.home.PrivateFiles;
import io.clientele.local.home.Trouble;
import io.clientele.local.keys.Role;
import io.clientele.local.keys.SigningKey;
import io.clientele.local.keys.Tokens;
import io.clientele.local.process.Memory;

/** The launcher behind {@code ./clientele}. */
public final class Main {

    private final Home home = Home.from(System.getenv());
    private final Suite suite = new Suite(home);

    private Main() {}

    public static void main(String[] args) throws Exception {
        try {
            System.exit(new Main().run(List.of(args)));
        } catch (Trouble trouble) {
            Screen.progress(trouble.getMessage());
            System.exit(trouble.exitCode());
        }
    }

    private int run(List<String> words) throws Exception {
        var command = words.isEmpty() ? "" : words.getFirst();
        return switch (command) {
            case "token" -> token(argument(words, "token <role>"));
            case "keys" -> publishKeys(Path.of(argument(words, "keys <folder>")));
            case "status" -> new StatusTable(home, suite).print() ? 0 : 1;
            case "up" -> alone(() -> up(words.contains("--fresh")));
            case "train" -> alone(() -> Training.run(home));
            case "down" -> alone(suite::down);
            case "start" -> alone(() -> suite.start(part(words)));
            case "stop" -> alone(() -> suite.stop(part(words)));
            case "restart" ->
                alone(() -> {
                    suite.stop(part(words));
                    suite.start(part(words));
                });
            default -> throw Trouble.usage("There is no command '%s'.".formatted(command));
        };
    }

    private static Part part(List<String> words) {
        return Part.named(argument(words, words.getFirst() + " <part>"));
    }

    private static String argument(List<String> words, String usage) {
        if (words.size() != 2) {
            throw Trouble.usage("Usage: ./clientele " + usage);
        }
        return words.get(1);
    }

    private int token(String role) {
        Screen.print(tokens().issue(Role.named(role)));
        return 0;
    }

    /** For containers: the signing key stays in the state folder, what verifies it goes where the services can read it. */
    private int publishKeys(Path folder) throws IOException {
        SigningKey.in(home.keys());
        var published = folder.resolve(SigningKey.jwksFile(home.keys()).getFileName());
        Files.copy(SigningKey.jwksFile(home.keys()), published, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(published, PosixFilePermissions.fromString("rw-r--r--"));
        return 0;
    }

    private Tokens tokens() {
        return new Tokens(SigningKey.in(home.keys()), Clock.systemUTC(), System.getenv());
    }

    /** Two launchers on one state folder would start everything twice: the second one waits. */
    private int alone(Runnable work) throws Exception {
        PrivateFiles.folder(home.state());
        try (var file = FileChannel.open(
                        home.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.lock()) {
            work.run();
            return lock.isValid() ? 0 : 1;
        }
    }

    private void up(boolean fresh) {
        var began = System.nanoTime();
        if (fresh) {
            suite.forget();
        }
        var running = suite.isRunning();
        suite.up();
        var took = Duration.ofNanos(System.nanoTime() - began);
        Screen.print(new Welcome(home, tokens()).text());
        var memory = suite.servers().stream()
                .flatMap(server -> server.child().pid().stream())
                .mapToLong(Memory::megabytes)
                .sum();
        Screen.print("%n%s; it takes %d MB of memory."
                .formatted(
                        running ? "It was running already" : "Ready after %.1f s".formatted(took.toMillis() / 1000.0),
                        memory));
    }
}
