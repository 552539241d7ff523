package io.clientele.interaction.timeline;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.kit.page.Page;

/** A page of entries as it is answered, and what it cannot show; documented as {@link InteractionPage}. */
record EntryPage(List<ObjectNode> items, String nextCursor, Long total, List<Integer> detachedYears) {

    static EntryPage of(Page<ObjectNode> page, List<Integer> detached) {
        return new EntryPage(page.items(), page.nextCursor(), page.total(), detached.isEmpty() ? null : detached);
    }
}
