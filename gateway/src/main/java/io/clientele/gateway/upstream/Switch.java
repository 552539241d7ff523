package io.clientele.gateway.upstream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import io.clientele.gateway.GatewaySettings;
import io.clientele.gateway.Routes;
import io.clientele.gateway.Service;
import io.clientele.kit.http.gate.BodySizes;
import io.clientele.kit.http.problem.Problem;
import io.clientele.kit.http.problem.Problems;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.text.Nearest;

import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;

/** Sends every request of the API to its service. Services authorise for themselves: the token goes with it. */
@Singleton
class Switch {

    /** After the door's filters, and before Quarkus finds out who is asking and which resource of ours would answer: the services do. */
    private static final int ORDER = -1_000;

    /** Unless requests are counted by who is asking. */
    private static final int COUNTED = 500;

    private final Upstreams upstreams;
    private final GatewaySettings settings;
    private final Problems problems;
    private final BodySizes sizes;

    Switch(Upstreams upstreams, GatewaySettings settings, Problems problems, BodySizes sizes) {
        this.upstreams = upstreams;
        this.settings = settings;
        this.problems = problems;
        this.sizes = sizes;
    }

    void register(@Observes Router router) {
        int order = settings.rateLimit().isPresent() ? COUNTED : ORDER;
        router.route("/api/v1/*").order(order).handler(this::send);
    }

    private void send(RoutingContext request) {
        String path = request.request().path();
        Optional<Service> owner = Routes.serviceOf(path);
        if (owner.isPresent()) {
            pass(owner.get(), request, request.request().uri());
            return;
        }
        Routes.everywhere(path).ifPresentOrElse(segments -> sendSomewhere(segments, request), request::next);
    }

    private void sendSomewhere(List<String> segments, RoutingContext request) {
        if (!request.request().headers().contains(AUTHORIZATION)) {
            // any service will do: who comes without a token is refused before anything else is said
            pass(Service.CUSTOMER, request, request.request().uri());
        } else if (segments.getFirst().equals("republications")) {
            named(segments.size() > 1 ? segments.get(1) : "", request);
        } else if (segments.size() == 1) {
            byParameter(request);
        } else {
            String query = request.request().query();
            search("/api/v1/" + segments.get(0) + "/" + segments.get(1) + (query == null ? "" : "?" + query), request);
        }
    }

    private void named(String service, RoutingContext request) {
        Service.named(service)
                .ifPresentOrElse(
                        owner -> pass(owner, request, request.request().uri()),
                        () -> problems.answer(
                                Problem.of(
                                        404,
                                        "UNKNOWN_SERVICE",
                                        "There is no service " + Nearest.quoted(service) + "; there are "
                                                + String.join(", ", Service.labels()) + ".",
                                        List.of()),
                                request));
    }

    /** Lists are those of one service, named by {@code service=}, which the service itself does not know. */
    private void byParameter(RoutingContext request) {
        List<String> given = request.queryParam("service");
        Optional<Service> owner = given.size() == 1 ? Service.named(given.getFirst()) : Optional.empty();
        if (owner.isPresent()) {
            pass(
                    owner.get(),
                    request,
                    withoutService(request.request().path(), request.request().query()));
            return;
        }
        String detail = "service must be one of " + String.join(", ", Service.labels()) + ".";
        Fault fault = Fault.parameter("service", given.isEmpty() ? "REQUIRED" : "UNKNOWN_VALUE", detail);
        problems.answer(Problem.of(400, "MALFORMED_REQUEST", detail, List.of(fault)), request);
    }

    static String withoutService(String path, String query) {
        String rest = Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("service="))
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    /** Asks all services in parallel who knows the id, and sends the request to the one that does. */
    private void search(String uri, RoutingContext request) {
        request.request().pause();
        var asked = new ArrayList<Future<Answer>>();
        for (Service service : Service.values()) {
            asked.add(upstreams.of(service).get(uri, Headers.of(request), settings.partTimeout()));
        }
        Future.join(asked).onComplete(done -> found(asked, request));
    }

    private void found(List<Future<Answer>> asked, RoutingContext request) {
        int best = IntStream.range(0, asked.size())
                .boxed()
                .min(Comparator.comparing(i -> Found.by(asked.get(i))))
                .orElseThrow();
        if (asked.get(best).succeeded() && Found.by(asked.get(best)) != Found.UNKNOWN) {
            pass(Service.values()[best], request, request.request().uri());
            return;
        }
        request.request().resume();
        problems.answer(
                asked.get(best).cause() instanceof Unreached unreached
                        ? unreached.problem()
                        : Problem.of(404, "NOT_FOUND", "No service knows this id.", List.of()),
                request);
    }

    /** What a service said that was asked for an id, the answer that counts most first. */
    private enum Found {
        KNOWN,
        /** Who refuses the token or a parameter answers for all: the others refuse it too. */
        REFUSED,
        /** It may know the id that nobody else knows. */
        SILENT,
        UNKNOWN;

        static Found by(Future<Answer> asked) {
            if (asked.failed() || asked.result().status() >= 500) {
                return SILENT;
            }
            int status = asked.result().status();
            return status == 404 ? UNKNOWN : status >= 400 ? REFUSED : KNOWN;
        }
    }

    private void pass(Service service, RoutingContext request, String uri) {
        new Passage(upstreams.of(service), settings.timeout(), request, uri, problems, sizes).start(upstreams);
    }
}
