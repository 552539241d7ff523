package io.clientele.valuation.whatif.trial;

import io.clientele.valuation.value.Basis;

/** What was in force when a trial began, and what is tried. */
record Sides(Basis before, Basis after) {}
