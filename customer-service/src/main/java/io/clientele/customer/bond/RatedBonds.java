package io.clientele.customer.bond;

import java.util.Map;

import io.clientele.customer.bond.model.BondKind;
import io.clientele.customer.bond.model.BondStrength;

/** What is kept of a rating: the levels with their notes, and what came of them. */
record RatedBonds(Map<BondKind, BondBody> bonds, BondStrength result) {}
