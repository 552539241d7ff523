package io.clientele.interaction.points;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.References;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.points.Rule.Earning;
import io.clientele.interaction.recording.Entering;
import io.clientele.kit.http.Answers;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.kit.security.Roles.AGENT;
import static io.clientele.kit.security.Roles.SYSTEM;
import static io.clientele.kit.security.Roles.VIEWER;

@Path("/api/v1/customers/{id}/points")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Loyalty points", description = "A ledger of points whose balance is never negative")
class PointsResource {

    private static final String CUSTOMER = "0198c0de-7a11-7000-8000-000000000001";

    private final Accounts accounts;
    private final Rule rule;
    private final Journal journal;
    private final DetachedYears years;
    private final References references;
    private final Entering entering;
    private final StrictJson json;
    private final Caller caller;

    PointsResource(
            Accounts accounts,
            Rule rule,
            Journal journal,
            DetachedYears years,
            References references,
            Entering entering,
            StrictJson json,
            Caller caller) {
        this.accounts = accounts;
        this.rule = rule;
        this.journal = journal;
        this.years = years;
        this.references = references;
        this.entering = entering;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(VIEWER)
    @Operation(operationId = "getPoints", summary = "Read a customer's points", description = """
                    What can be redeemed now, of what it is made, and what expires next. Points that have expired count no more from that instant on; the entry \
                    that books it follows within a minute. With asOf as the ledger stood then, by what had been booked; owed and expiring, which no movement tells, are absent as of a moment that is over; whose accounts they are is what is known now. 404 when nobody is this customer.""")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = PointsView.class)))
    public PointsView account(
            @RestPath @Parameter(description = "The customer", example = CUSTOMER) UUID id,
            @BeanParam @Valid AsOf when) {
        return accounts.account(id, when);
    }

    @GET
    @Path("/movements")
    @RolesAllowed(VIEWER)
    @Operation(operationId = "listPointsMovements", summary = "List movements of points", description = """
                    Last booked first, numbered without gaps, each with the balance after it; with asOf those that had been booked by then. 400 for a cursor that is not ours, 404 when nobody is this \
                    customer.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of movements",
            content = @Content(schema = @Schema(implementation = MovementPage.class)))
    public Page<MovementView> movements(
            @RestPath @Parameter(description = "The customer", example = CUSTOMER) UUID id,
            @BeanParam @Valid AsOf when,
            @BeanParam @Valid PageRequest page) {
        return accounts.movements(id, when, page, caller.language());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, SYSTEM})
    @Operation(operationId = "movePoints", summary = "Earn or redeem points", description = """
                    Records an entry of kind POINTS_EARNED or POINTS_REDEEMED. Redeeming takes what expires first of what could be used when it happened; 409 \
                    INSUFFICIENT_POINTS when that does not suffice, whoever else redeems at the same time. Points earned with a purchase named by about or aboutReference are ⌊(amount − what was returned) × rule⌋ when points is left out, by the version of the rule that is active (see /points-rules), which rule and the movement name; 409 \
                    POINTS_ALREADY_EARNED when it has earned before, or what it replaces has; 409 PURCHASE_CORRECTED when it was voided; of one that was replaced, what took its place is meant; 409 PERIOD_DETACHED when that, or what was returned of it, may stand in a year that is detached. With an externalReference the call can be repeated: 200 with the first movement, also when another rule is active by then; 409 REFERENCE_TAKEN \
                    for another body. Movements are never corrected: post the opposite one. When a purchase is returned, corrected or voided, what it earned no longer is taken back by itself, and given back when that was wrong; what was spent is owed, and taken from what is earned next. 404 when nobody is this customer, 422 with every fault.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MovePoints.class),
                            examples = {
                                @ExampleObject(name = "earn", value = """
                                        {"kind":"POINTS_EARNED","points":{"number":120,"expiresAt":"2028-02-01T00:00:00Z"},\
                                        "occurredAt":"2026-01-31T09:30:00Z","externalReference":{"system":"shop","id":"points-1001"}}"""),
                                @ExampleObject(name = "redeem", value = """
                                        {"kind":"POINTS_REDEEMED","points":{"number":100},"occurredAt":"2026-02-14T12:00:00Z"}""")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The movement, and the account after it",
            content = @Content(schema = @Schema(implementation = PointsMoved.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same was posted before: the first movement, and the account as it stands",
            content = @Content(schema = @Schema(implementation = PointsMoved.class)))
    public Response move(
            @RestPath @Parameter(description = "The customer", example = CUSTOMER) UUID id, JsonNode body) {
        accounts.known(id);
        var said = json.read(body, MovePoints.class);
        var ruled = byRule(id, said);
        ObjectNode whole = body.deepCopy();
        ruled.ifPresent(each -> whole.putObject("points")
                .put("number", each.points())
                .put("expiresAt", each.expiresAt().toString()));
        return entering.enter(whole, MovePoints.class, Map.of("customerId", id.toString()), entered -> {
            if (!entered.repeated()) {
                ruled.map(Earning::rule).ifPresent(by -> rule.note(entered.entry(), by));
            }
            var moved = new PointsMoved(
                    accounts.movement(id, entered.entry().id(), caller.language()),
                    accounts.account(id),
                    ruled.map(Earning::rule).orElse(null));
            return answer(moved, entered.repeated());
        });
    }

    private static Response answer(PointsMoved moved, boolean repeated) {
        var path = "/api/v1/interactions/" + moved.movement().id();
        if (!repeated) {
            return Answers.created(path, moved, Tags.content(moved));
        }
        var answer = Answers.ok(moved, Tags.content(moved));
        answer.getHeaders().putSingle(HttpHeaders.LOCATION, path);
        return answer;
    }

    private Optional<Earning> byRule(UUID customer, MovePoints said) {
        var byId = said.aboutReference() == null;
        if (said.kind() != MovePoints.Moved.POINTS_EARNED || said.points() != null || byId && said.about() == null) {
            return Optional.empty();
        }
        return recorded(said)
                .or(() -> Optional.of(
                        Earning.of(rule.earned(purchase(customer, said, byId ? "about" : "aboutReference")))));
    }

    /** What was earned under the same key stays what it was by the rule of that time, so that it can be asked for again. */
    private Optional<Earning> recorded(MovePoints said) {
        return Optional.ofNullable(said.externalReference())
                .flatMap(key -> references.find(key.reference()))
                .flatMap(claim -> journal.find(claim.entryId()))
                .flatMap(rule::recorded);
    }

    private JournalEntry purchase(UUID customer, MovePoints said, String place) {
        return named(said)
                .map(rule::standing)
                .filter(entry ->
                        entry.kind() == Kind.PURCHASE && entry.customerId().equals(customer))
                .orElseThrow(() -> Rejection.invalid(Fault.pointer(
                        "/" + place,
                        "NO_PURCHASE",
                        place + " must name an entry of kind PURCHASE of the same customer." + years.hint())));
    }

    private Optional<JournalEntry> named(MovePoints said) {
        return said.about() != null
                ? journal.find(said.about())
                : references.find(said.aboutReference().reference()).flatMap(claim -> journal.find(claim.entryId()));
    }
}
