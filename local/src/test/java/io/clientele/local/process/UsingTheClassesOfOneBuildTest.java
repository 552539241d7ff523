package io.clientele.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A part never starts with classes that its jars do not hold any more. */
@EnabledForJreRange(min = JRE.JAVA_25)
class UsingTheClassesOfOneBuildTest {

    @TempDir
    Path folder;

    private List<Path> jars;
    private AotCache cache;

    @BeforeEach
    void twoJars() throws IOException {
        jars = List.of(file("a.jar", 1_000), file("b.jar", 2_000));
        cache = new AotCache(folder.resolve("part.aot"), false);
    }

    @Test
    void aCacheThatIsNewerThanAllJarsIsRead() throws IOException {
        assertThat(cache.options(jars)).as("not there yet").isEmpty();
        file("part.aot", 3_000);
        assertThat(cache.isUsed(jars)).isTrue();
        assertThat(cache.options(jars)).contains("-XX:AOTCache=" + cache.file());
    }

    @Test
    void oneThatIsOlderThanAJarIsOfTheBuildBefore() throws IOException {
        file("part.aot", 3_000);
        file("a.jar", 4_000);
        assertThat(cache.isUsed(jars)).isFalse();
        assertThat(cache.options(jars)).isEmpty();
    }

    @Test
    void whoeverWritesOneDoesNotAskHowOldTheLastWas() throws IOException {
        file("part.aot", 500);
        assertThat(new AotCache(cache.file(), true).options(jars)).contains("-XX:AOTCacheOutput=" + cache.file());
    }

    private Path file(String name, long millis) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, name);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    }
}
