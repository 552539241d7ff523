package io.clientele.segmentation.action;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

@ApplicationScoped
class ActionRepository implements PanacheRepositoryBase<ActionEntity, UUID> {

    /** Newest first, from below the given id when there is one. */
    List<ActionEntity> page(ActionFilter filter, UUID below, int limit) {
        var where = filter.conditions();
        if (below != null) {
            where = where.and("id < :below", "below", below);
        }
        return find(where.text(), Sort.descending("id"), where.values())
                .range(0, limit - 1)
                .list();
    }

    long count(ActionFilter filter) {
        var where = filter.conditions();
        return count(where.text(), where.values());
    }
}
