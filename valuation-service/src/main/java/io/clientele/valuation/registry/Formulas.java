package io.clientele.valuation.registry;

import java.util.List;
import java.util.Optional;

import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;

/** All models that can be fitted to the base. Adding one is its formula and one entry here. */
public final class Formulas {

    private static final List<Family> ALL = List.of(
            new PurchaseFamily(BetaGeometricNbd.CODE, "Fader, Hardie and Lee (2005), Marketing Science 24(2), 275–284"),
            new PurchaseFamily(
                    ModifiedBetaGeometricNbd.CODE,
                    "Batislam, Denizel and Filiztekin (2007), International Journal of Research in Marketing 24(3), 201–209"),
            new PurchaseFamily(
                    ParetoNbd.CODE,
                    "Schmittlein, Morrison and Colombo (1987), Management Science 33(1), 1–24; Fader and Hardie (2005), A Note"
                            + " on Deriving the Pareto/NBD Model"),
            new PurchaseFamily(Nbd.CODE, "Ehrenberg (1959), Applied Statistics 8, 26–41"),
            new ContractFamily(
                    ShiftedBetaGeometric.CODE,
                    "Fader and Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76–90"),
            new OpportunityFamily(
                    BetaGeometricBetaBernoulli.CODE,
                    "Fader, Hardie and Shang (2010), Marketing Science 29(6), 1086–1108"),
            new SpendFamily("GAMMA_GAMMA", "Fader and Hardie (2013), brucehardie.com/notes/025"));

    private Formulas() {}

    public static List<Family> all() {
        return ALL;
    }

    public static Optional<Family> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The models of buying at any time. */
    public static List<PurchaseFamily> purchase() {
        return ALL.stream()
                .filter(PurchaseFamily.class::isInstance)
                .map(PurchaseFamily.class::cast)
                .toList();
    }

    public static List<String> names() {
        return ALL.stream().map(Family::name).toList();
    }
}
