package io.clientele.valuation.scorecard.definition;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.relationship.Relation;

/** Whom a scorecard is for. */
@Schema(name = "ScorecardAudience", description = "Whom a scorecard is for")
public enum Audience {
    /** Everyone. */
    ALL {
        @Override
        public boolean has(Relation relation) {
            return true;
        }
    },
    /** Who has bought. */
    BUYERS {
        @Override
        public boolean has(Relation relation) {
            return bought(relation);
        }
    },
    /** Who has not bought yet. */
    PROSPECTS {
        @Override
        public boolean has(Relation relation) {
            return !bought(relation);
        }
    },
    /** Distributors and agents. */
    INTERMEDIARIES {
        @Override
        public boolean has(Relation relation) {
            return relation.profile().roles().stream().anyMatch(List.of("DISTRIBUTOR", "AGENT")::contains);
        }
    };

    public abstract boolean has(Relation relation);

    private static boolean bought(Relation relation) {
        return relation.entries().stream().anyMatch(e -> e.kind().equals("PURCHASE"));
    }
}
