package io.clientele.kit.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * Entity tags. That of a record is its version, followed by a digest of what else shapes the answer (role, language,
 * fields); {@code If-Match} looks at the version alone.
 */
public final class Tags {

    private static final Pattern LIST = Pattern.compile("\\s*(W/)?\"[^\"]*\"\\s*(,\\s*(W/)?\"[^\"]*\"\\s*)*");

    private Tags() {}

    public static EntityTag version(long version, Object... variants) {
        return new EntityTag(variants.length == 0 ? Long.toString(version) : version + "-" + digest(variants));
    }

    /** A weak tag of computed content. */
    public static EntityTag content(Object... content) {
        return new EntityTag(digest(content), true);
    }

    /** Passes when the header names the version or is {@code *}; 428 without the header, 412 when it is stale. */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Rejection.of(
                    Rejection.Kind.PRECONDITION_REQUIRED,
                    "PRECONDITION_REQUIRED",
                    "This change needs the header If-Match with the ETag of what it was made from.",
                    List.of(Fault.header("If-Match", "REQUIRED", "If-Match is missing.")));
        }
        if (ifMatch.strip().equals("*")) {
            return;
        }
        if (!LIST.matcher(ifMatch).matches()) {
            throw Rejection.malformed(Fault.header(
                    "If-Match", "BAD_FORMAT", "If-Match must be a list of quoted tags such as \"7\", or *."));
        }
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(tag -> names(tag, version))) {
            throw Rejection.of(
                    Rejection.Kind.STALE,
                    "STALE",
                    "It has been changed since; read it again and repeat the change.",
                    List.of(Fault.header("If-Match", "STALE", "If-Match does not name the current version.")));
        }
    }

    private static boolean names(String tag, long version) {
        return tag.equals("\"" + version + "\"") || tag.startsWith("\"" + version + "-");
    }

    /** The answer that says so when the caller has it already, or null; a tag that was asked for and is not there is a 412. */
    static Response.ResponseBuilder unchanged(EntityTag tag, Request request) {
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer != null && answer.build().getStatus() == 412) {
            throw Rejection.of(
                    Rejection.Kind.STALE,
                    "STALE",
                    "It is not what If-Match names; leave the header out to read it as it is.",
                    List.of(Fault.header("If-Match", "STALE", "If-Match does not name what is there.")));
        }
        return answer;
    }

    private static String digest(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                digest.update(
                        part instanceof byte[] bytes
                                ? bytes
                                : String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
