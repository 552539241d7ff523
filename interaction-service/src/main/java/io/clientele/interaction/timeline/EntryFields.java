package io.clientele.interaction.timeline;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import io.clientele.interaction.journal.view.InteractionView;
import io.clientele.kit.http.Fields;

/** Which properties of an entry can be asked for. */
final class EntryFields {

    static final String DESCRIPTION = "Properties to answer with, parted by commas; all when not given";

    private static final List<String> KNOWN = Arrays.stream(InteractionView.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private EntryFields() {}

    static Fields of(String asked) {
        return Fields.of(asked, KNOWN);
    }
}
