package io.clientele.interaction.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.entry.Correction;
import io.clientele.interaction.recording.posted.Posted;

/**
 * Rows of a batch that name rows before them by the keys of these: they are recorded when those are, all that can be at once. What
 * cases and balances depend on keeps its order among the entries of a customer; corrections that do not say of whom they are, be it by
 * the key of a row before them, keep it among all.
 */
final class Waves {

    private final Predicate<Kind> ordered;
    private final Map<Reference, Integer> standing = new HashMap<>();
    private final Map<Reference, UUID> owners = new HashMap<>();
    private final Map<UUID, Integer> last = new HashMap<>();
    private int lastOfAll;
    private int highest;

    private Waves(Predicate<Kind> ordered) {
        this.ordered = ordered;
    }

    /** @param ordered kinds of which the order counts */
    static List<List<Posted>> of(List<Posted> rows, Predicate<Kind> ordered) {
        if (rows.stream().noneMatch(Posted::namesByKeys)) {
            return List.of(rows);
        }
        var waves = new Waves(ordered);
        var all = new ArrayList<List<Posted>>();
        for (var row : rows) {
            int wave = row.open() ? waves.place(row) : 0;
            while (all.size() <= wave) {
                all.add(new ArrayList<>());
            }
            all.get(wave).add(row);
        }
        return all;
    }

    private int place(Posted row) {
        int wave = row.journalled()
                .drafts()
                .flatMap(Naming::keys)
                .mapToInt(key -> standing.getOrDefault(key, -1) + 1)
                .max()
                .orElse(0);
        var customer = customer(row);
        if (row.journalled() instanceof Correction || ordered.test(row.said().kind())) {
            wave = Math.max(wave, before(customer));
            keep(customer, wave);
        }
        if (row.reference() != null && standing.putIfAbsent(row.reference(), wave) == null) {
            owners.put(row.reference(), customer);
        }
        return wave;
    }

    /** A correction keeps the customer of what it corrects. */
    private UUID customer(Posted row) {
        return row.belonging().customer() == null && row.journalled() instanceof Correction correction
                ? owners.get(correction.said().keys().corrects())
                : row.belonging().customer();
    }

    private int before(UUID customer) {
        return customer == null ? highest : Math.max(lastOfAll, last.getOrDefault(customer, 0));
    }

    private void keep(UUID customer, int wave) {
        highest = Math.max(highest, wave);
        if (customer == null) {
            lastOfAll = wave;
        } else {
            last.put(customer, wave);
        }
    }
}
