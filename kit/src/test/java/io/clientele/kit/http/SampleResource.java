package io.clientele.kit.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.kit.idempotency.IdempotentPosts;
import io.clientele.kit.money.Money;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;

/** A resource that uses everything the kit does for resources. */
@Path("/api/v1/samples")
@RunOnVirtualThread
public class SampleResource {

    static final AtomicInteger EFFECTS = new AtomicInteger();

    private final Cursors cursors;
    private final IdempotentPosts posts;
    private final Caller caller;

    SampleResource(Cursors cursors, IdempotentPosts posts, Caller caller) {
        this.cursors = cursors;
        this.posts = posts;
        this.caller = caller;
    }

    enum Kind {
        SMALL,
        LARGE
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "CIRCLE"),
        @JsonSubTypes.Type(value = Line.class, name = "LINE")
    })
    sealed interface Figure permits Circle, Line {}

    record Circle(@NotNull BigDecimal radius) implements Figure {}

    record Line(@NotNull BigDecimal length) implements Figure {}

    record Part(
            @NotNull @Size(max = 10) String name, @Min(1) Integer count) {}

    record Sample(
            @NotNull @Size(max = 20) String name,
            @NotNull Kind kind,
            @Min(0) @Max(10) Integer size,
            @Valid Money price,
            BigDecimal weight,
            LocalDate day,
            Instant at,
            Duration took,
            List<@Valid Part> parts,
            Map<String, String> labels,
            @Valid Figure figure,
            Optional<Boolean> hidden) {

        Sample {
            if ("forbidden".equals(name)) {
                throw Rejection.invalid(Fault.pointer("/name", "FORBIDDEN_NAME", "This name is not to be used."));
            }
            if ("crash".equals(name)) {
                throw new IllegalArgumentException("secret of the constructor");
            }
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSamples", summary = "List samples")
    public Page<String> list(PageRequest page, @RestQuery List<Kind> kind, @RestQuery LocalDate day) {
        int from = cursors.open(page.cursor(), kind, day)
                .map(at -> Integer.parseInt(at.getFirst()))
                .orElse(0);
        String next = cursors.seal(List.of(Integer.toString(from + page.limit())), kind, day);
        return Page.of(List.of("row " + from), next, page.counted() ? 1_000L : null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @APIResponse(responseCode = "200", description = "A sample")
    public Response get(@RestPath long id, @Context Request request) {
        return Answers.ok(Map.of("id", id, "subject", caller.subject()), Tags.version(id, caller.roles()), request);
    }

    record Computed(Instant asOf, BigDecimal value, Clocked clocked) {}

    record Clocked(String who, Instant computedAt) {}

    /** Says nothing of tags. */
    @GET
    @Path("computed/{value}")
    @RolesAllowed(Roles.VIEWER)
    public Computed computed(@RestPath String value) {
        return new Computed(Instant.now(), new BigDecimal(value), new Clocked(caller.subject(), Instant.now()));
    }

    /** Nor of what it is written as. */
    @GET
    @Path("computed-as-response/{value}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    public Response computedAsResponse(@RestPath String value) {
        return Response.ok(computed(value)).build();
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SYSTEM})
    @Operation(operationId = "createSample", summary = "Create a sample")
    public Response create(Sample sample, @RestQuery Boolean atomic) {
        return posts.answer(sample, () -> {
            int effect = EFFECTS.incrementAndGet();
            return Answers.created("/api/v1/samples/" + effect, sample, Tags.version(effect));
        });
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Roles.AGENT)
    public Response change(@RestPath long id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Tags.requireMatch(ifMatch, 7);
        return Answers.ok(patch, Tags.version(8));
    }

    @GET
    @Path("broken")
    @RolesAllowed(Roles.VIEWER)
    public String broken() {
        throw new IllegalStateException("secret of the house");
    }

    @GET
    @Path("undecided")
    public String undecided() {
        return "nobody said who may see this";
    }
}
