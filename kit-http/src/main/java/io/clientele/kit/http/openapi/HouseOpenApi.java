package io.clientele.kit.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import io.clientele.kit.http.problem.Problem;

/**
 * What every document of the house says alike: the problems every operation may answer, the bearer token, the licence.
 * Authors only describe what is special about an operation.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class HouseOpenApi implements OASFilter {

    /** The extension of an operation that writes, though its answers alone do not show it. */
    public static final String WRITES = "x-writes";

    private static final String BEARER = "bearer";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** What the scanner says of its own accord. */
    private static final Set<String> GENERATED = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request cannot be understood: a malformed body, or a name, type or format that is wrong",
            "401", "No valid token",
            "403", "The token's role does not suffice",
            "404", "There is no such thing",
            "409", "In conflict with what is there",
            "412", "Changed since it was read",
            "415", "The body's media type is not accepted",
            "422", "Understood, but the content is refused",
            "428", "If-Match is missing"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setOpenapi("3.1.0");
        if (document.getInfo() == null) {
            document.setInfo(OASFactory.createInfo());
        }
        document.getInfo()
                .version("1.0.0")
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0"))
                .contact(OASFactory.createContact().name("Clientele"));
        document.setServers(
                List.of(OASFactory.createServer().url("/").description("Wherever this document came from")));
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        common(components);
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .forEach((method, operation) -> problems(path, method, operation)));
        }
    }

    private static void common(Components components) {
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A JWT with one of the roles viewer, agent, manager, admin or system"));
        components.addSchema("Problem", ProblemSchema.problem()).addSchema("ProblemItem", ProblemSchema.item());
        PROBLEMS.forEach((status, text) -> components.addResponse("Problem" + status, response(text)));
    }

    private static APIResponse response(String text) {
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(text)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference)));
    }

    private static void problems(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        roles(operation);
        boolean changes = operation.getRequestBody() != null;
        List<Parameter> guards = operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream()
                        .filter(HouseOpenApi::isIfMatch)
                        .toList();
        if (method == PathItem.HttpMethod.PATCH) {
            guards.forEach(guard -> guard.setRequired(true));
        }
        List.of("400", "401", "403").forEach(status -> add(operation, status, true));
        add(operation, "404", path.contains("{"));
        add(operation, "415", changes);
        add(operation, "422", changes);
        boolean idempotent = method == PathItem.HttpMethod.POST && writes(operation);
        add(operation, "422", idempotent);
        add(operation, "409", idempotent || changes && method == PathItem.HttpMethod.POST);
        add(operation, "412", !guards.isEmpty());
        add(operation, "428", guards.stream().anyMatch(guard -> Boolean.TRUE.equals(guard.getRequired())));
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.matches("[45]..") && answer.getRef() == null && answer.getContent() == null) {
                answer.setContent(response("").getContent());
            }
        });
        if (idempotent) {
            idempotent(operation);
        }
    }

    /** A question asked by POST answers 200 alone; what writes and does so too says it by {@link #WRITES}. */
    private static boolean writes(Operation operation) {
        return operation.hasExtension(WRITES)
                || Stream.of("201", "202", "207").anyMatch(operation.getResponses()::hasAPIResponse);
    }

    private static void idempotent(Operation operation) {
        boolean said = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(known -> IDEMPOTENCY_KEY.equals(known.getName()));
        if (!said) {
            operation.addParameter(OASFactory.createParameter()
                    .name(IDEMPOTENCY_KEY)
                    .in(Parameter.In.HEADER)
                    .description(
                            "Repeats of this call under the same key get the first answer and have no second effect, "
                                    + "for 24 hours; another query or body under it is refused")
                    .schema(OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.STRING))
                            .minLength(1)
                            .maxLength(255)));
        }
    }

    private static boolean isIfMatch(Parameter parameter) {
        return parameter.getIn() == Parameter.In.HEADER && "If-Match".equalsIgnoreCase(parameter.getName());
    }

    /** Roles are no scopes of a bearer token: they belong into the words, and the token is asked for everywhere. */
    private static void roles(Operation operation) {
        if (operation.getSecurity() == null) {
            return;
        }
        String roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.joining(" or "));
        if (!roles.isEmpty()) {
            String words = operation.getDescription() == null
                    ? ""
                    : operation.getDescription().strip() + "\n\n";
            operation.setDescription(words + "Needs the role " + roles + ".");
        }
        operation.setSecurity(null);
    }

    /** An author's own words stay. */
    private static void add(Operation operation, String status, boolean applies) {
        APIResponse own = operation.getResponses().getAPIResponse(status);
        if (own != null && own.getRef() == null && GENERATED.contains(String.valueOf(own.getDescription()))) {
            operation.getResponses().removeAPIResponse(status);
            own = null;
        }
        if (own == null && applies) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
        }
    }
}
