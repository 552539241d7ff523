package io.clientele.kit.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules every module keeps. In a module's one architecture test:
 *
 * <pre>{@code
 * HouseRules.of("io.clientele.customer").pure("io.clientele.customer..model..").check();
 * }</pre>
 */
public final class HouseRules {

    /** Not by an annotation processor, as that of benchmarks. */
    private static final ImportOption WRITTEN_BY_HAND = location -> !location.contains("/jmh_generated/");

    private final String root;
    private final JavaClasses classes;
    private final List<ArchRule> rules = new ArrayList<>();
    private final Map<String, Integer> crowded = new HashMap<>();

    private HouseRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
        rules.add(Rules.noPackageCycles(root));
        rules.add(Rules.timeIsInjected());
        rules.add(Rules.noNamesThatSayNothing());
        rules.add(Rules.resourcesSayWhatTheyDoAndForWhom());
        rules.add(Rules.systemsReadWhatAgentsRead());
    }

    /** The rules for what is written in this package and below, without its tests. */
    public static HouseRules of(String root) {
        return new HouseRules(
                root,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(WRITTEN_BY_HAND)
                        .importPackages(root));
    }

    static HouseRules of(String root, JavaClasses classes) {
        return new HouseRules(root, classes);
    }

    /** These packages know only Java, each other, {@code Rejection}, and the libraries named here, such as "org.hipparchus..". */
    public HouseRules pure(String packages, String... libraries) {
        rules.add(Rules.pure(packages, libraries));
        return this;
    }

    /**
     * A package below the root that has more files than a package may have: as many as it has, so that it only shrinks. Whoever takes
     * files out of it lowers the number here, or takes the package off when it is crowded no more.
     */
    public HouseRules crowded(String name, int files) {
        crowded.put(root + "." + name, files);
        return this;
    }

    /** Fails with every rule that is broken, and where. */
    public void check() {
        var broken = new ArrayList<String>();
        for (var rule : rules) {
            var result = rule.allowEmptyShould(true).evaluate(classes);
            if (result.hasViolation()) {
                broken.add(result.getFailureReport().toString());
            }
        }
        Rules.halfOfTheTypesAreNotPublic(root, classes).ifPresent(broken::add);
        Rules.filesAreShort().ifPresent(broken::add);
        Rules.packagesAreSmall(crowded).ifPresent(broken::add);
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n\n", broken));
        }
    }
}
