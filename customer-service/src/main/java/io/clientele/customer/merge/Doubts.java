package io.clientele.customer.merge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.words.Label;
import io.clientele.customer.words.Coded;

/** What speaks against a merge that is allowed, or is to be done after its undoing: somebody should look twice. */
enum Doubts {
    KINDS_DIFFER("A person and an organisation would be one", "将把个人与单位合并为同一客户"),
    OWNER_INACTIVE(
            "Somebody who takes no customers any more looks after one that stands for itself again, or after the survivor again",
            "恢复独立的客户或存续客户由已停用的客户代表负责");

    private final Label label;

    Doubts(String english, String chinese) {
        label = new Label(english, chinese);
    }

    /** @param records of all who would be one; null when nothing speaks against it */
    static List<Coded> of(UUID survivor, Map<UUID, ObjectNode> records, Locale language) {
        var kind = kind(records.get(survivor));
        return records.values().stream().map(Doubts::kind).allMatch(kind::groupsWith)
                ? null
                : List.of(Coded.of(KINDS_DIFFER, KINDS_DIFFER.label, language));
    }

    /** Null when nobody has to be handed over. */
    static List<Coded> of(Merge merge, Locale language) {
        return merge.ownerInactive() ? List.of(Coded.of(OWNER_INACTIVE, OWNER_INACTIVE.label, language)) : null;
    }

    private static CustomerKind kind(ObjectNode record) {
        return CustomerKind.valueOf(record.path("kind").asText());
    }
}
