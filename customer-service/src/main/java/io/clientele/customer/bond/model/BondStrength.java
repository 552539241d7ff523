package io.clientele.customer.bond.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How strongly a customer is tied to us: strength = Σ levels ÷ (number of bonds × 5) × 100, in 0–100; likewise for the
 * external and the internal bonds alone. A bond holds from a given level on. The relation is fragile when external bonds
 * hold and no internal one does: it ends when leaving becomes cheap.
 *
 * @param strength of all ten, 0–100
 * @param parts one for each kind, in the order of kinds; the contributions add up to the strength
 */
public record BondStrength(
        BigDecimal strength, BigDecimal external, BigDecimal internal, Hold hold, int holdsFrom, List<Part> parts) {

    private static final int TOP = 5;

    /** @param contribution to the strength of all ten */
    public record Part(BondKind kind, int level, boolean rated, boolean holds, BigDecimal contribution) {}

    /**
     * @param levels 0–5; a kind that is missing was not rated and counts as 0
     * @param holdsFrom the level from which on a bond holds, 1–5
     */
    public static BondStrength of(Map<BondKind, Integer> levels, int holdsFrom) {
        var parts = Arrays.stream(BondKind.values())
                .map(kind -> part(kind, levels.get(kind), holdsFrom))
                .toList();
        return new BondStrength(
                strength(parts, part -> true),
                strength(parts, part -> !part.kind().internal()),
                strength(parts, part -> part.kind().internal()),
                hold(parts),
                holdsFrom,
                parts);
    }

    public boolean fragile() {
        return hold == Hold.EXTERNAL_ONLY;
    }

    private static Part part(BondKind kind, Integer rated, int holdsFrom) {
        int level = rated == null ? 0 : rated;
        return new Part(kind, level, rated != null, level >= holdsFrom, share(level, BondKind.values().length));
    }

    private static BigDecimal strength(List<Part> parts, Predicate<Part> counts) {
        var chosen = parts.stream().filter(counts).toList();
        return share(chosen.stream().mapToInt(Part::level).sum(), chosen.size());
    }

    /** Exact: a hundred divided by five times five or ten is a whole number. */
    private static BigDecimal share(int levels, int bonds) {
        return BigDecimal.valueOf(100L * levels)
                .divide(BigDecimal.valueOf((long) TOP * bonds), 0, RoundingMode.UNNECESSARY);
    }

    private static Hold hold(List<Part> parts) {
        var holding = parts.stream().filter(Part::holds).map(Part::kind).toList();
        if (holding.isEmpty()) {
            return Hold.NOTHING;
        }
        return holding.stream().anyMatch(BondKind::internal) ? Hold.INTERNAL : Hold.EXTERNAL_ONLY;
    }
}
