package io.clientele.gateway.overview;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;

import io.clientele.gateway.Service;
import io.clientele.gateway.upstream.Answer;
import io.clientele.gateway.upstream.Parts;
import io.clientele.gateway.upstream.Unreached;
import io.clientele.kit.http.problem.Problem;

/** Puts an answer together out of parts, some of which may be missing. */
@Singleton
class Gathering {

    private static final String NOTHING = "{\"items\":[]}";
    private static final int NOT_FOUND = 404;
    private static final int PERMANENT_REDIRECT = 308;

    private final Parts parts;
    private final ObjectMapper json;

    Gathering(Parts parts, ObjectMapper json) {
        this.parts = parts;
        this.json = json;
    }

    Gathered with(MultiMap headers) {
        return new Gathered(headers);
    }

    /** The parts of one answer; those that were asked for are on their way at the same time. */
    final class Gathered {

        private final MultiMap headers;
        private final Map<String, Service> services = new HashMap<>();
        private final Map<String, Future<Answer>> asked = new HashMap<>();
        private final Set<String> none = new HashSet<>();
        private final List<Overview.Missing> missing = new ArrayList<>();

        private Gathered(MultiMap headers) {
            this.headers = headers;
        }

        void ask(String part, Service service, String uri) {
            services.put(part, service);
            asked.put(part, parts.ask(service, uri, headers));
        }

        /** Lists of which it is known without asking that nothing stands in them. */
        void none(String... lists) {
            none.addAll(List.of(lists));
        }

        /** The refusal by which a part settles the whole: the token or a parameter is not right. */
        Optional<Response> refusal(String part) {
            try {
                var answer = Parts.wait(asked.get(part));
                return answer.status() >= 400 && answer.status() < 500
                        ? Optional.of(Response.status(answer.status())
                                .type(Problem.MEDIA_TYPE)
                                .entity(answer.body().getBytes())
                                .build())
                        : Optional.empty();
            } catch (Unreached e) {
                return Optional.empty();
            }
        }

        /** Where a part has moved to for good, and the whole with it. */
        Optional<Response> moved(String part, UnaryOperator<URI> whole) {
            try {
                var answer = Parts.wait(asked.get(part));
                return answer.status() == PERMANENT_REDIRECT
                        ? Optional.of(Response.status(PERMANENT_REDIRECT)
                                .header(HttpHeaders.LOCATION, whole.apply(URI.create(answer.location())))
                                .build())
                        : Optional.empty();
            } catch (Unreached e) {
                return Optional.empty();
            }
        }

        /** The part as it was answered; null, and named as missing, when it was not. */
        String text(String part) {
            var question = asked.get(part);
            if (question == null) {
                return none.contains(part) ? NOTHING : null;
            }
            try {
                var answer = Parts.wait(question);
                if (answer.ok()) {
                    return answer.body().toString();
                }
                note(part, problem(answer));
            } catch (Unreached e) {
                note(part, e.problem());
            }
            return null;
        }

        /** The same, and it need not be there. */
        String optional(String part) {
            try {
                return Parts.wait(asked.get(part)).status() == NOT_FOUND ? null : text(part);
            } catch (Unreached e) {
                return text(part);
            }
        }

        JsonNode tree(String part) {
            try {
                var answer = Parts.wait(asked.get(part));
                return answer.ok() ? json.readTree(answer.body().getBytes()) : MissingNode.getInstance();
            } catch (Unreached | IOException e) {
                return MissingNode.getInstance();
            }
        }

        List<Overview.Missing> missing() {
            return List.copyOf(missing);
        }

        private void note(String part, Problem problem) {
            missing.add(new Overview.Missing(part, services.get(part).label(), problem));
        }

        private Problem problem(Answer answer) {
            try {
                return json.readValue(answer.body().getBytes(), Problem.class);
            } catch (IOException e) {
                return Problem.of(
                        answer.status(), "PART_REFUSED", "This part was refused without a reason.", List.of());
            }
        }
    }
}
