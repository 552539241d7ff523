package io.clientele.gateway;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

/** One address for programs and for people: JSON, unless the caller would rather have HTML. */
public record JsonOrHtml(Object json, String html) {

    private static final String HTML = "text/html;charset=utf-8";

    public Response to(Request request) {
        boolean people = wantsHtml(request);
        return Response.ok(people ? html : json)
                .header(HttpHeaders.CONTENT_TYPE, people ? HTML : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static boolean wantsHtml(Request request) {
        Variant variant =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
                        .build());
        return variant != null && variant.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    }
}
