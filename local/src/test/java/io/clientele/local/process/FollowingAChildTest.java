package io.clientele.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;

import static org.assertj.core.api.Assertions.assertThat;

class FollowingAChildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private Child child;

    @BeforeEach
    void aChildWithAMark() {
        child = new Child(new Home(folder, folder, 20_000), Part.GATEWAY, "sleep 47");
    }

    @Test
    void aLaunchedChildRunsUntilItIsStopped() {
        child.launch(List.of("sleep", "47"), Map.of(), folder);
        assertThat(Await.until(PATIENCE, child::isRunning)).isTrue();
        child.stop("TERM", PATIENCE);
        assertThat(child.isRunning()).isFalse();
    }

    @Test
    void aChildThatYieldsIsTheSameProcessWithLessWeight() throws Exception {
        child.launch(Precedence.yielding(List.of("sleep", "47")), Map.of(), folder);
        assertThat(Await.until(
                        PATIENCE,
                        () -> child.pid().map(CommandLine::of).orElse("").startsWith("sleep")))
                .isTrue();
        var stat = Files.readString(Path.of("/proc/" + child.pid().orElseThrow() + "/stat"));
        assertThat(stat.substring(stat.lastIndexOf(')')).split(" ")[17]).isEqualTo("5");
        child.stop("TERM", PATIENCE);
        assertThat(child.isRunning()).isFalse();
    }

    @Test
    void aChildThatDoesNotListenIsKilled() throws Exception {
        var deaf = folder.resolve("deaf");
        Files.writeString(deaf, "trap '' TERM\necho listening\nwhile true; do sleep 0.1; done\n");
        child = new Child(new Home(folder, folder, 20_000), Part.GATEWAY, deaf.toString());
        child.launch(List.of("bash", deaf.toString()), Map.of(), folder);
        assertThat(Await.until(
                        PATIENCE, () -> child.isRunning() && LogText.of(child).contains("listening")))
                .isTrue();
        child.stop("TERM", Duration.ofMillis(200));
        assertThat(child.isRunning()).isFalse();
    }

    @Test
    void anotherProcessWithTheSamePidIsNotTakenForOurs() throws Exception {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(
                folder.resolve("run/gateway.pid"), ProcessHandle.current().pid() + "\n");
        assertThat(child.isRunning()).isFalse();
    }

    private static final class LogText {
        static String of(Child child) {
            try {
                return Files.readString(child.log());
            } catch (java.io.IOException notYet) {
                return "";
            }
        }
    }
}
