package io.clientele.kit.http.gate;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Nearest;

/** What is checked of every request that has found its resource: query parameters, and the body's growth. */
@Singleton
class RequestChecks {

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();
    private final BodySizes sizes;

    RequestChecks(BodySizes sizes) {
        this.sizes = sizes;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo target) {
        refuseUnnamedContent(request);
        var uri = request.getUriInfo();
        var given = QueryOrder.of(uri.getQueryParameters(), uri.getRequestUri().getRawQuery());
        if (!given.isEmpty() && target.getResourceMethod() != null) {
            check(
                    given,
                    declared.computeIfAbsent(
                            target.getResourceMethod(),
                            method -> DeclaredParameters.of(target.getResourceClass(), method)));
        }
        if (saysNotWhatItProduces(target) && !acceptsJson(request.getAcceptableMediaTypes())) {
            throw new NotAcceptableException();
        }
        if (request.getHeaderString("Content-Length") == null && request.getHeaderString("Transfer-Encoding") != null) {
            var path = request.getUriInfo().getRequestUri().getRawPath();
            request.setEntityStream(new BodyLimit(request.getEntityStream(), sizes.most(path), sizes.refusal(path)));
        }
    }

    /** JAX-RS fails on names that are blank. Who accepts nothing that has a name accepts anything. */
    private static void refuseUnnamedContent(ContainerRequestContext request) {
        if (isBlank(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw new NotSupportedException();
        }
        if (isBlank(request.getHeaderString(HttpHeaders.ACCEPT))) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
        }
    }

    private static boolean isBlank(String header) {
        return header != null && header.isBlank();
    }

    /** Left to itself, JAX-RS would write such an answer as whatever was asked for, down to its toString(). */
    @ServerResponseFilter
    void writeJson(ContainerResponseContext answer, ResourceInfo target) {
        if (answer.hasEntity()
                && answer.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && saysNotWhatItProduces(target)) {
            answer.setEntity(answer.getEntity(), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean saysNotWhatItProduces(ResourceInfo target) {
        Method method = target.getResourceMethod();
        return method != null
                && !method.isAnnotationPresent(Produces.class)
                && !target.getResourceClass().isAnnotationPresent(Produces.class);
    }

    private static boolean acceptsJson(List<MediaType> accepted) {
        return accepted.isEmpty() || accepted.stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    }

    static void check(Map<String, List<String>> given, DeclaredParameters parameters) {
        var faults = new Faults();
        given.forEach((name, values) -> check(name, values, parameters, faults));
        if (faults.any()) {
            throw Rejection.malformed(faults.list());
        }
    }

    private static void check(String name, List<String> values, DeclaredParameters parameters, Faults faults) {
        DeclaredParameters.Declared known = parameters.byName().get(name);
        if (known == null) {
            faults.add(Fault.parameter(
                    Nearest.quoted(name).replace("\"", ""),
                    "UNKNOWN_PARAMETER",
                    "There is no parameter " + Nearest.quoted(name) + " here."
                            + Nearest.hint(name, parameters.byName().keySet())));
            return;
        }
        if (!known.many() && values.size() > 1) {
            faults.add(Fault.parameter(name, "REPEATED", name + " must be given once."));
        }
        if (values.size() > QueryValues.MOST) {
            faults.add(Fault.parameter(
                    name, "TOO_MANY", name + " must not be given more than " + QueryValues.MOST + " times."));
        }
        values.forEach(value -> QueryValues.fault(name, value, known.type()).ifPresent(faults::add));
    }
}
