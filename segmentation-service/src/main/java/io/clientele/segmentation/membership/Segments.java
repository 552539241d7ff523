package io.clientele.segmentation.membership;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.SchemeClass;
import io.clientele.segmentation.scheme.Schemes;

/** Classes as groups of customers. */
@ApplicationScoped
class Segments {

    private static final UUID FIRST = new UUID(0, 0);

    private final MembershipRows rows;
    private final Cursors cursors;

    Segments(MembershipRows rows, Cursors cursors) {
        this.rows = rows;
        this.cursors = cursors;
    }

    Page<SegmentView> list(List<String> schemes, List<String> classes, PageRequest page, Locale language) {
        Object[] boundTo = {"segments", schemes, classes};
        int from = cursors.open(page.cursor(), boundTo)
                .map(position -> Integer.parseInt(position.getFirst()))
                .orElse(0);
        var wanted = all().filter(
                        s -> schemes.isEmpty() || schemes.contains(s.scheme().code()))
                .filter(s -> classes.isEmpty() || classes.contains(s.classCode()))
                .toList();
        var sizes = wanted.stream()
                .map(s -> s.scheme().code())
                .distinct()
                .collect(Collectors.toMap(code -> code, rows::sizes));
        var shown = wanted.stream()
                .skip(from)
                .limit(page.limit())
                .map(s -> view(s, sizes, language))
                .toList();
        int next = from + shown.size();
        return Page.of(
                shown,
                next < wanted.size() ? cursors.seal(List.of(Integer.toString(next)), boundTo) : null,
                page.counted() ? (long) wanted.size() : null);
    }

    SegmentView get(String id, Locale language) {
        var segment = find(id);
        var size = rows.size(segment.scheme().code(), segment.classCode());
        return SegmentView.of(segment.scheme(), segment.classCode(), size, language);
    }

    Page<MemberView> members(String id, PageRequest page) {
        var segment = find(id);
        var after = cursors.open(page.cursor(), "members", id)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(FIRST);
        var scheme = segment.scheme().code();
        return Page.of(
                        rows.members(scheme, segment.classCode(), after, page.limit() + 1),
                        page.limit(),
                        last -> cursors.seal(List.of(last.customerId().toString()), "members", id),
                        page.counted() ? rows.size(scheme, segment.classCode()) : null)
                .map(MemberView::of);
    }

    private static Stream<Segment> all() {
        return Schemes.ALL.stream()
                .flatMap(scheme -> Stream.concat(scheme.classes().stream(), Stream.of(SchemeClass.UNCLASSIFIED))
                        .map(c -> new Segment(scheme, c.code())));
    }

    private static Segment find(String id) {
        return all().filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound(
                        "SEGMENT_NOT_FOUND",
                        "There is no such segment; its id is scheme and class, such as VALUE_MATRIX.PLATINUM."));
    }

    private static SegmentView view(Segment segment, Map<String, Map<String, Long>> sizes, Locale language) {
        var size = sizes.get(segment.scheme().code()).getOrDefault(segment.classCode(), 0L);
        return SegmentView.of(segment.scheme(), segment.classCode(), size, language);
    }

    private record Segment(Scheme scheme, String classCode) {

        String id() {
            return scheme.code() + "." + classCode;
        }
    }
}
