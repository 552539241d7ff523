package io.clientele.kit.accesslog;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.clientele.kit.page.Page;
import io.clientele.kit.privacy.ShowsPerson;
import io.clientele.kit.time.Ids;

/**
 * Notes every read that showed something of a person: those whose record was in the answer, those whom the answer or the items of
 * its page are of, and the one that the path names.
 */
@Singleton
class AccessFilter {

    private static final String PERSONS = "api/v1/customers/";
    private static final int ID_LENGTH = 36;

    private final AccessLog log;
    private final Accesses accesses;
    private final Looked looked;
    private final Map<Object, String> operations = new ConcurrentHashMap<>();

    AccessFilter(AccessLog log, Accesses accesses, Looked looked) {
        this.log = log;
        this.accesses = accesses;
        this.looked = looked;
    }

    @ServerResponseFilter
    public void note(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (!log.kept() || !reads(request.getMethod(), response.getStatus()) || resource.getResourceMethod() == null) {
            return;
        }
        var persons = persons(request.getUriInfo().getPath(), response.getEntity());
        if (!persons.isEmpty()) {
            accesses.reader(operation(resource)).saw(persons);
        }
    }

    /** What is too long for an address is asked by POST: what such a question is answered with is read, too. */
    private static boolean reads(String method, int status) {
        return method.equals("GET") && (status < 300 || status == 304) || method.equals("POST") && status == 200;
    }

    private Set<UUID> persons(String path, Object entity) {
        var persons = new LinkedHashSet<>(looked.all());
        var start = path.indexOf(PERSONS);
        var rest = start < 0 ? "" : path.substring(start + PERSONS.length());
        if (rest.length() > ID_LENGTH && rest.charAt(ID_LENGTH) == '/') {
            persons.add(UUID.fromString(rest.substring(0, ID_LENGTH)));
        }
        if (entity instanceof Page<?> page) {
            page.items().forEach(item -> add(item, persons));
        } else {
            add(entity, persons);
        }
        return persons;
    }

    private static void add(Object shown, Set<UUID> persons) {
        if (shown instanceof ShowsPerson of && of.customerId() != null && !Ids.isNobody(of.customerId())) {
            persons.add(of.customerId());
        }
    }

    private String operation(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        return operations.computeIfAbsent(method, any -> {
            var operation = method.getAnnotation(Operation.class);
            return operation == null ? method.getName() : operation.operationId();
        });
    }
}
