package io.clientele.gateway.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Every kind of problem that the suite answers with: {@code problems.json}. */
@Singleton
class ProblemCatalogue {

    private final Map<String, DocumentedProblem> byType = new TreeMap<>();

    ProblemCatalogue(ObjectMapper json) {
        try (var file = ProblemCatalogue.class.getResourceAsStream("/problems.json")) {
            json.readValue(file, new TypeReference<Map<String, Entry>>() {})
                    .forEach((code, entry) -> byType.put(
                            type(code), new DocumentedProblem(code, entry.status(), entry.meaning(), entry.remedy())));
        } catch (IOException e) {
            throw new UncheckedIOException("problems.json cannot be read", e);
        }
    }

    /** In the order of their names. */
    Collection<DocumentedProblem> all() {
        return Collections.unmodifiableCollection(byType.values());
    }

    Optional<DocumentedProblem> of(String name) {
        return Optional.ofNullable(byType.get("/problems/" + name));
    }

    static String type(String code) {
        return "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    record Entry(int status, String meaning, String remedy) {}
}
