package io.clientele.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The kit keeps the rules, and each rule can fail. */
class HouseRulesTest {

    private static final String UNTIDY = "io.clientele.kit.testing.untidy";
    private static final JavaClasses FOUND = new ClassFileImporter().importPackages(UNTIDY);

    @Test
    void theKitKeepsThem() {
        HouseRules.of("io.clientele.kit").pure("io.clientele.kit.rejection..").check();
    }

    /** It comes before these rules, and cannot ask them itself. */
    @Test
    void packagesOfWhatSpeaksHttpAreSmall() {
        assertThat(Rules.packagesAreSmall(Path.of("../kit-http/src/main/java"), Map.of()))
                .isEmpty();
    }

    /** They come before these rules too. All of them are there for others, in a package that everybody names: it only shrinks. */
    @Test
    void contractsKeepWhatIsNotAboutServices() {
        var contracts = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.clientele.contracts");
        Stream.of(
                        Rules.noPackageCycles("io.clientele.contracts"),
                        Rules.timeIsInjected(),
                        Rules.noNamesThatSayNothing())
                .forEach(rule -> rule.check(contracts));
        var sources = Path.of("../contracts/src/main/java");
        assertThat(Rules.filesAreShort(sources)).isEmpty();
        assertThat(Rules.packagesAreSmall(sources, Map.of("io.clientele.contracts", 19)))
                .isEmpty();
    }

    @Test
    void aCycleOfPackagesIsFound() {
        assertBroken(Rules.noPackageCycles(UNTIDY), "Chicken");
    }

    @Test
    void aCycleThroughTheRootIsFound() {
        assertBroken(Rules.noPackageCycles(UNTIDY), "Nest", "Twig");
    }

    @Test
    void aModelThatKnowsAFrameworkIsFound() {
        assertBroken(Rules.pure(UNTIDY + ".model.."), "Logger");
    }

    @Test
    void whoeverAsksForTheTimeIsFound() {
        assertBroken(Rules.timeIsInjected(), "Instant.now");
    }

    @Test
    void aNameThatSaysNothingIsFound() {
        assertBroken(Rules.noNamesThatSayNothing(), "ThingManager");
    }

    @Test
    void aSilentOperationIsFound() {
        assertBroken(Rules.resourcesSayWhatTheyDoAndForWhom(), "not public", "no @Operation", "who may call it");
    }

    @Test
    void whatSystemsMayNotReadIsFound() {
        assertBroken(Rules.systemsReadWhatAgentsRead(), "SilentResource.hidden");
    }

    @Test
    void tooManyPublicTypesAreFound() {
        assertThat(Rules.halfOfTheTypesAreNotPublic(UNTIDY, FOUND).orElseThrow())
                .contains("7 of 7");
    }

    @Test
    void aLongFileIsFound(@TempDir Path sources) throws IOException {
        Files.write(sources.resolve("Long.java"), Collections.nCopies(251, "// line"));
        assertThat(Rules.filesAreShort(sources).orElseThrow()).contains("Long.java");
    }

    @Test
    void aCrowdedPackageIsFound(@TempDir Path sources) throws IOException {
        fill(sources.resolve("kept/small"), 16);
        assertThat(Rules.packagesAreSmall(sources, Map.of())).isEmpty();
        fill(sources.resolve("kept/large"), 17);
        assertThat(Rules.packagesAreSmall(sources, Map.of()).orElseThrow())
                .contains("kept.large has 17 files, more than 16")
                .doesNotContain("kept.small");
    }

    @Test
    void aPackageThatIsKnownToBeCrowdedOnlyShrinks(@TempDir Path sources) throws IOException {
        fill(sources.resolve("known"), 20);
        assertThat(Rules.packagesAreSmall(sources, Map.of("known", 20))).isEmpty();
        assertThat(Rules.packagesAreSmall(sources, Map.of("known", 19)).orElseThrow())
                .contains("grown to 20");
        assertThat(Rules.packagesAreSmall(sources, Map.of("known", 21)).orElseThrow())
                .contains("20 files now");
    }

    @Test
    void aPackageThatIsCrowdedNoMoreIsTakenOffTheList(@TempDir Path sources) throws IOException {
        fill(sources.resolve("known"), 16);
        assertThat(Rules.packagesAreSmall(sources, Map.of("known", 16, "gone", 17))
                        .orElseThrow())
                .contains("known has 16 files and is crowded no more", "gone has 0 files and is crowded no more");
    }

    @Test
    void aModuleThatBreaksThemFails() {
        assertThatThrownBy(() -> HouseRules.of(UNTIDY, FOUND).check()).isInstanceOf(AssertionError.class);
    }

    private static void fill(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < files; i++) {
            Files.createFile(folder.resolve("File" + i + ".java"));
        }
    }

    private static void assertBroken(ArchRule rule, String... mentioned) {
        assertThat(rule.evaluate(FOUND).getFailureReport().toString()).contains(mentioned);
    }
}
