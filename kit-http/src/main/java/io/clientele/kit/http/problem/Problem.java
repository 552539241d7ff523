package io.clientele.kit.http.problem;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** What went wrong, as RFC 9457 has it. */
@Schema(name = "Problem", description = "What went wrong (RFC 9457)")
public record Problem(
        @Schema(description = "Where this kind of problem is documented", maxLength = 200)
        String type,

        @Schema(description = "Stable name of this kind of problem", maxLength = 100)
        String code,

        @Schema(description = "The same in words", maxLength = 200)
        String title,

        @Schema(description = "The HTTP status", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What is wrong here and what would be right", maxLength = 4000)
        String detail,

        @Schema(description = "The path that was asked for", maxLength = 4000)
        String instance,

        @Schema(description = "Finds this request in logs and traces", maxLength = 128)
        String traceId,

        @Schema(description = "Every field at fault", maxItems = 100_000) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Item> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Exactly one of pointer, parameter and header says where. */
    @Schema(name = "ProblemItem", description = "One field at fault")
    public record Item(
            @Schema(description = "JSON Pointer into the body", maxLength = 4000)
            String pointer,

            @Schema(description = "Name of the query parameter", maxLength = 200)
            String parameter,

            @Schema(description = "Name of the header", maxLength = 200)
            String header,

            @Schema(description = "Stable name of the fault", maxLength = 100)
            String code,

            @Schema(description = "What is wrong and what would be right", maxLength = 4000)
            String detail) {

        static Item of(Fault fault) {
            return switch (fault.place()) {
                case POINTER -> new Item(fault.name(), null, null, fault.code(), fault.detail());
                case PARAMETER -> new Item(null, fault.name(), null, fault.code(), fault.detail());
                case HEADER -> new Item(null, null, fault.name(), fault.code(), fault.detail());
            };
        }
    }

    /** The problem without the place and the trace of a request, as rows of batches and jobs carry it. */
    public static Problem of(Rejection rejection) {
        return of(rejection.kind().status(), rejection.code(), rejection.detail(), rejection.faults());
    }

    public static Problem of(int status, String code, String detail, List<Fault> faults) {
        String kebab = code.toLowerCase(Locale.ROOT).replace('_', '-');
        String words =
                code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        List<Item> items = faults.stream().map(Item::of).toList();
        return new Problem("/problems/" + kebab, code, words, status, named(detail, faults), null, null, items);
    }

    /** What is said of one fault alone stands beside its place there; above, where the place is not seen, it names it. */
    private static String named(String detail, List<Fault> faults) {
        return faults.size() == 1 && detail.equals(faults.getFirst().detail())
                ? faults.getFirst().placed()
                : detail;
    }

    Problem at(String path, String trace) {
        return new Problem(type, code, title, status, detail, path, trace, errors);
    }
}
