package io.clientele.kit.page;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(
        @Schema(description = "The items of this page", required = true)
        List<T> items,

        @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
        String nextCursor,

        @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
        Long total) {

    public static <T> Page<T> of(List<T> items, String nextCursor, Long total) {
        return new Page<>(List.copyOf(items), nextCursor, total);
    }

    /**
     * The page made of rows of which one more than {@code limit} was asked for, so that the last page is known as such.
     *
     * @param seal makes the cursor out of the last row shown
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> seal, Long total) {
        if (oneMore.size() <= limit) {
            return of(oneMore, null, total);
        }
        return of(oneMore.subList(0, limit), seal.apply(oneMore.get(limit - 1)), total);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor, total);
    }
}
