package io.clientele.e2e.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** That a command of the tour that never ends does not keep whoever waits for it. */
class AShellThatIsClosedTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void leavesNobodyWaiting() {
        var shell = new Shell(folder, Duration.ofHours(1));
        var waiting = CompletableFuture.supplyAsync(() -> shell.run("touch begun; sleep 60"));
        Suite.await("the command has begun", SOON, () -> Files.exists(folder.resolve("begun")));
        shell.close();
        assertThat(waiting).failsWithin(SOON).withThrowableOfType(ExecutionException.class);
    }

    @Test
    void closesItselfWhenItsTimeIsOver() {
        var shell = new Shell(folder, Duration.ofSeconds(1));
        var waiting = CompletableFuture.supplyAsync(() -> shell.run("sleep 60"));
        assertThat(waiting).failsWithin(SOON).withThrowableOfType(ExecutionException.class);
    }
}
