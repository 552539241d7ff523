package io.clientele.kit.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every single resource that was read has a tag: whatever sets none of its own gets a weak one of its content, without
 * the moment of asking, and is not sent to who has it already. Whatever has a {@code nextCursor} is a page of a list and
 * needs none; what is streamed as a file has none. If-Match is about versions, which there are none of here.
 */
@Singleton
class ContentTags {

    /** The same values of another moment are the same content. A moment that was asked for stands in the address. */
    private static final Set<String> MOMENTS_OF_ASKING = Set.of("asOf", "knownAt", "computedAt");

    private final ObjectMapper json;

    ContentTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext answer) throws IOException {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!read || answer.getStatus() != 200 || answer.getEntityTag() != null || !isJson(answer)) {
            return;
        }
        Object entity = answer.getEntity();
        if (!isPage(entity.getClass()) && json.readTree(json.writeValueAsBytes(entity)) instanceof ObjectNode content) {
            forgetMoments(content);
            tag(Tags.content((Object) json.writeValueAsBytes(content)), request, answer);
        }
    }

    private static void tag(EntityTag tag, ContainerRequestContext request, ContainerResponseContext answer) {
        Response.ResponseBuilder found = request.getRequest().evaluatePreconditions(tag);
        boolean unchanged = found != null && found.build().getStatus() == 304;
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        answer.getHeaders().putSingle(HttpHeaders.VARY, Answers.VARIES);
        if (unchanged) {
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.setEntity(null);
        }
    }

    private static void forgetMoments(JsonNode content) {
        if (content instanceof ObjectNode object) {
            object.remove(MOMENTS_OF_ASKING);
        }
        content.forEach(ContentTags::forgetMoments);
    }

    private static boolean isJson(ContainerResponseContext answer) {
        boolean written = answer.getEntity() instanceof StreamingOutput
                || answer.getEntity() instanceof byte[]
                || answer.getEntity() instanceof CharSequence;
        MediaType type = answer.getMediaType();
        return answer.hasEntity() && !written && (type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type));
    }

    private static boolean isPage(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("nextCursor"));
    }
}
