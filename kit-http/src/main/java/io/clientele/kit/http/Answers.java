package io.clientele.kit.http;

import java.net.URI;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The answers that resources give, with the headers that belong to them. */
public final class Answers {

    /** What else an answer that has a tag depends on. */
    static final String VARIES = "Authorization, Accept-Language";

    private Answers() {}

    /** 200 with the view, or 304 when the caller has it already. */
    public static Response ok(Object view, EntityTag tag, Request request) {
        Response.ResponseBuilder unchanged = Tags.unchanged(tag, request);
        return vary((unchanged == null ? Response.ok(view) : unchanged).tag(tag));
    }

    /** 200 with the view under its tag: what PATCH and PUT answer. */
    public static Response ok(Object view, EntityTag tag) {
        return vary(Response.ok(view).tag(tag));
    }

    /**
     * 201 with the view.
     *
     * @param path from the root, such as {@code /api/v1/customers/…}; never with a host
     */
    public static Response created(String path, Object view, EntityTag tag) {
        return vary(Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, URI.create(path))
                .entity(view)
                .tag(tag));
    }

    /** 202: the work is a job now. */
    public static Response accepted(String jobPath, Object view) {
        return Response.accepted(view)
                .header(HttpHeaders.LOCATION, URI.create(jobPath))
                .build();
    }

    public static Response noContent() {
        return Response.noContent().build();
    }

    private static Response vary(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.VARY, VARIES).build();
    }
}
