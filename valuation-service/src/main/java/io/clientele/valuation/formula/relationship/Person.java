package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.clientele.valuation.formula.relationship.known.Profile;
import io.clientele.valuation.formula.relationship.known.Worth;

/** What record and valuation say, read as indicators. */
final class Person {

    private Person() {}

    static Measure category(Function<Profile, String> value, Missing otherwise) {
        return (relation, parameter) -> Indication.of(value.apply(relation.profile()), otherwise);
    }

    static Indication acquisitionCost(Relation relation) {
        return Indication.of(relation.profile().acquisitionCost(), Missing.ACQUISITION_COST);
    }

    static Indication wallet(Relation relation) {
        return Indication.of(relation.profile().wallet(), Missing.WALLET_ESTIMATE);
    }

    /** Never above the whole: who buys more from us than was estimated buys all of it from us. */
    static Indication shareOfWallet(Relation relation) {
        var wallet = relation.profile().wallet();
        if (wallet == null || wallet.signum() <= 0) {
            return Indication.missing(Missing.WALLET_ESTIMATE);
        }
        var revenue = Trade.net(Trade.recent(relation));
        return Indication.of(Math.clamp(Buying.share(revenue, wallet), 0, 1))
                .with("revenue", revenue)
                .with("walletEstimate", wallet)
                .from(Trade.recent(relation));
    }

    static Measure worth(Function<Worth, BigDecimal> value, Function<Worth.Behind, List<UUID>> behind) {
        return (relation, parameter) -> {
            var worth = relation.worth().get();
            return Indication.of(value.apply(worth)).fromIds(behind.apply(worth.behind()));
        };
    }

    /** The same of a value that a model has a part in. */
    static Measure expected(Function<Worth, BigDecimal> value, Function<Worth.Behind, List<UUID>> behind) {
        var worth = worth(value, behind);
        return (relation, parameter) ->
                worth.of(relation, parameter).by(relation.worth().get().model());
    }

    static Indication probabilityAlive(Relation relation) {
        var worth = relation.worth().get();
        var found = worth.probabilityAlive() == null
                ? Indication.missing(Missing.PROBABILITY_ALIVE)
                : Indication.of(worth.probabilityAlive()).fromIds(worth.behind().future());
        return found.by(worth.model());
    }
}
