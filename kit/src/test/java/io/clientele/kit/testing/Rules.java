package io.clientele.kit.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules themselves. */
final class Rules {

    private static final int LONGEST_FILE = 250;

    private static final int MOST_FILES = 16;

    private Rules() {}

    /** The root is a package too, so packages go by their names below the one that the root is in. */
    static ArchRule noPackageCycles(String root) {
        var around = root.substring(0, root.lastIndexOf('.'));
        return SlicesRuleDefinition.slices().matching(around + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule pure(String packages, String... libraries) {
        var known = Stream.concat(
                        Stream.of("java..", packages, "io.clientele.kit.rejection..", "io.clientele.kit.money.."),
                        Stream.of(libraries))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .andShould()
                .onlyDependOnClassesThat()
                .doNotHaveFullyQualifiedName("java.time.Clock")
                .andShould()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("java.sql..")
                .as("Pure packages know only Java, each other and what is given to them");
    }

    static ArchRule timeIsInjected() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("Nobody asks what time it is but the injected clock");
    }

    static ArchRule noNamesThatSayNothing() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Dto|DTO|Impl|Manager|Helper|Utils?|Controller)")
                .as("No name says nothing");
    }

    static ArchRule resourcesSayWhatTheyDoAndForWhom() {
        return methods()
                .that(new DescribedPredicate<JavaMethod>("are operations") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod");
                    }
                })
                .should(new SayWhatAndForWhom())
                .as("Every operation is public, named, described, and says who may call it");
    }

    static ArchRule systemsReadWhatAgentsRead() {
        return methods()
                .that()
                .areAnnotatedWith(GET.class)
                .should(new LetSystemsRead())
                .as("Other systems read everything that agents read");
    }

    /** Names the share when more than half of the types are public. */
    static Optional<String> halfOfTheTypesAreNotPublic(String root, JavaClasses all) {
        var types = all.stream()
                .filter(type -> type.getPackageName().startsWith(root))
                .filter(JavaClass::isTopLevelClass)
                .toList();
        var open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        return open.size() * 2 <= types.size()
                ? Optional.empty()
                : Optional.of(open.size() + " of " + types.size() + " types are public, more than half: " + open);
    }

    /** Names files of this module that are too long. */
    static Optional<String> filesAreShort() {
        return filesAreShort(Path.of("src/main/java"));
    }

    static Optional<String> filesAreShort(Path sources) {
        if (!Files.isDirectory(sources)) {
            return Optional.empty();
        }
        try (var files = Files.walk(sources)) {
            var tooLong = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> lines(f) > LONGEST_FILE)
                    .toList();
            return tooLong.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Files longer than " + LONGEST_FILE + " lines: " + tooLong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names packages of this module that have too many files, but for those that are known to, and these when they have changed. */
    static Optional<String> packagesAreSmall(Map<String, Integer> known) {
        return packagesAreSmall(Path.of("src/main/java"), known);
    }

    static Optional<String> packagesAreSmall(Path sources, Map<String, Integer> known) {
        if (!Files.isDirectory(sources)) {
            return Optional.empty();
        }
        var found = filesByPackage(sources);
        known.keySet().forEach(name -> found.putIfAbsent(name, 0L));
        var wrong = found.entrySet().stream()
                .flatMap(each -> wrong(each.getKey(), each.getValue(), known.get(each.getKey())).stream())
                .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", wrong));
    }

    private static Optional<String> wrong(String name, long files, Integer known) {
        if (known == null) {
            return files <= MOST_FILES
                    ? Optional.empty()
                    : Optional.of(name + " has " + files + " files, more than " + MOST_FILES + ": split it by feature");
        }
        if (files > known) {
            return Optional.of(name + " has grown to " + files + " files; it is known to be crowded with " + known);
        }
        if (files <= MOST_FILES) {
            return Optional.of(name + " has " + files + " files and is crowded no more: take it off the list");
        }
        return files == known
                ? Optional.empty()
                : Optional.of(name + " has " + files + " files now: say so instead of " + known);
    }

    private static SortedMap<String, Long> filesByPackage(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .map(f -> sources.relativize(f.getParent()).toString().replace(File.separatorChar, '.'))
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SayWhatAndForWhom extends ArchCondition<JavaMethod> {

        SayWhatAndForWhom() {
            super("say what they do and for whom");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            require(method, events, method.getModifiers().contains(JavaModifier.PUBLIC), "is not public");
            require(
                    method,
                    events,
                    method.isAnnotatedWith("org.eclipse.microprofile.openapi.annotations.Operation"),
                    "has no @Operation");
            require(
                    method,
                    events,
                    Stream.of("RolesAllowed", "PermitAll")
                            .map(name -> "jakarta.annotation.security." + name)
                            .anyMatch(name -> method.isAnnotatedWith(name)
                                    || method.getOwner().isAnnotatedWith(name)),
                    "does not say who may call it");
        }

        private static void require(JavaMethod method, ConditionEvents events, boolean holds, String otherwise) {
            if (!holds) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " " + otherwise));
            }
        }
    }
}
