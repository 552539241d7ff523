package io.clientele.segmentation.action;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.clientele.contracts.ActionState;
import io.clientele.segmentation.scheme.Play.Resources;
import io.clientele.segmentation.scheme.Play.Retention;

@Entity
@Table(name = "action")
class ActionEntity {

    @Id
    UUID id;

    long version;
    UUID customerId;
    String scheme;
    String classCode;
    String code;

    @Enumerated(EnumType.STRING)
    Resources resources;

    @Enumerated(EnumType.STRING)
    Retention retention;

    String reason;

    @Enumerated(EnumType.STRING)
    ActionStatus status;

    Instant createdAt;
    Instant updatedAt;

    ActionState state() {
        return new ActionState(
                id,
                version,
                customerId,
                scheme,
                classCode,
                code,
                resources.name(),
                reason,
                status.name(),
                createdAt,
                updatedAt);
    }
}
