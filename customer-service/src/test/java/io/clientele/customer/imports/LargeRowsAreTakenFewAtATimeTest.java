package io.clientele.customer.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.imports.file.EmptyCells;
import io.clientele.customer.imports.file.ImportFormat;
import io.clientele.customer.imports.file.ImportOptions;
import io.clientele.customer.imports.file.SourceRow;
import io.clientele.customer.imports.file.Sources;
import io.clientele.customer.imports.intake.IntakeMode;
import io.clientele.customer.imports.spool.Spool;
import io.clientele.kit.testing.WithBackends;

import static org.assertj.core.api.Assertions.assertThat;

/** A file with pictures in it, which nobody wants: what is taken at once fits into memory. */
@QuarkusTest
@WithBackends
class LargeRowsAreTakenFewAtATimeTest {

    private static final int ROWS = 10;
    private static final String PICTURE = "x".repeat(600_000);

    @Inject
    Imports imports;

    @Inject
    Sources sources;

    @Inject
    Spool spool;

    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void aPortionEndsAtAWeight(ImportFormat format) {
        var options = new ImportOptions(
                format, IntakeMode.CREATE, false, Separator.COMMA, EmptyCells.KEEP, List.of("picture:-"));
        var file = imports.receive(
                new ByteArrayInputStream(file(format).getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                options);
        var sizes = new ArrayList<Integer>();
        try (var source = sources.open(spool.open(file.id()), options)) {
            for (var rows = source.next(500); !rows.isEmpty(); rows = source.next(500)) {
                sizes.add(rows.size());
                assertThat(rows).allSatisfy(LargeRowsAreTakenFewAtATimeTest::isLight);
            }
        } finally {
            imports.forgetUnlessStarted(file.id());
        }
        assertThat(sizes).containsExactly(4, 4, 2);
    }

    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void everyRowIsDone(ImportFormat format) {
        var query = "?mode=CREATE&again=true&map=picture:-";
        var done =
                switch (format) {
                    case CSV -> Files.table(query, file(format));
                    case NDJSON -> Files.lines(query, file(format));
                };
        assertThat(done.getInt("created")).isEqualTo(ROWS);
    }

    private static void isLight(SourceRow row) {
        assertThat(row.row().body().has("picture")).isFalse();
        assertThat(row.content().length()).isLessThan(PICTURE.length() / 10);
    }

    private static String file(ImportFormat format) {
        return switch (format) {
            case CSV -> "kind,picture,name\n" + rows("COMPANY,%2$s,Studio %1$d");
            case NDJSON -> rows("{\"kind\":\"COMPANY\",\"picture\":\"%2$s\",\"name\":\"Studio %1$d\"}");
        };
    }

    private static String rows(String row) {
        return IntStream.range(0, ROWS).mapToObj(i -> row.formatted(i, PICTURE)).collect(Collectors.joining("\n"));
    }
}
