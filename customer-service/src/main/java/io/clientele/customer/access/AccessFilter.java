package io.clientele.customer.access;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
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

import io.clientele.customer.Looked;
import io.clientele.customer.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.security.Roles;
import io.clientele.kit.time.Ids;

/** Notes every read that showed something of a customer: those whose record was in the answer, and the one that the path names. */
@Singleton
class AccessFilter {

    private static final List<String> ROLES =
            List.of(Roles.ADMIN, Roles.MANAGER, Roles.AGENT, Roles.SYSTEM, Roles.VIEWER);
    private static final String CUSTOMERS = "api/v1/customers/";
    private static final int ID_LENGTH = 36;

    private final AccessLog log;
    private final Looked looked;
    private final Caller caller;
    private final World world;
    private final Ids ids;
    private final Map<Object, String> operations = new ConcurrentHashMap<>();

    AccessFilter(AccessLog log, Looked looked, Caller caller, World world, Ids ids) {
        this.log = log;
        this.looked = looked;
        this.caller = caller;
        this.world = world;
        this.ids = ids;
    }

    @ServerResponseFilter
    public void note(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (!request.getMethod().equals("GET") || response.getStatus() >= 400 || resource.getResourceMethod() == null) {
            return;
        }
        var customers = customers(request.getUriInfo().getPath());
        if (!customers.isEmpty()) {
            log.note(new Access(
                    ids.next(),
                    world.now().now().truncatedTo(ChronoUnit.MICROS),
                    caller.subject(),
                    ROLES.stream().filter(caller.roles()::contains).findFirst().orElse("none"),
                    operation(resource),
                    customers));
        }
    }

    private Set<UUID> customers(String path) {
        var customers = new LinkedHashSet<>(looked.all());
        var start = path.indexOf(CUSTOMERS);
        var rest = start < 0 ? "" : path.substring(start + CUSTOMERS.length());
        if (rest.length() > ID_LENGTH && rest.charAt(ID_LENGTH) == '/') {
            customers.add(UUID.fromString(rest.substring(0, ID_LENGTH)));
        }
        return customers;
    }

    private String operation(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        return operations.computeIfAbsent(method, any -> {
            var operation = method.getAnnotation(Operation.class);
            return operation == null ? method.getName() : operation.operationId();
        });
    }
}
