package io.clientele.valuation.certification;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.OpportunitiesAhead;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.spend.GammaGamma;

import static org.assertj.core.api.Assertions.assertThat;

class CertifyingTest {

    @Test
    void theFormulasAgreeWithTheLiterature() {
        var found = new Literature(new CertifiedFormulas() {}).certify();
        assertThat(found.formulas().stream().flatMap(f -> f.items().stream()).filter(i -> !i.passed()))
                .isEmpty();
        assertThat(found.verdict()).isEqualTo("PASS");
        assertThat(found.items()).isGreaterThan(15);
    }

    @Test
    void aBrokenFormulaFails() {
        var broken = new CertifiedFormulas() {
            @Override
            public double annuity(double yearlyNetCashFlow, double discountRate, double years) {
                return CertifiedFormulas.super.annuity(yearlyNetCashFlow, discountRate, years + 1);
            }
        };
        failsOnlyIn("ANNUITY", broken);
    }

    @Test
    void weeksReadAsDaysFail() {
        var broken = new CertifiedFormulas() {
            @Override
            public BuyingProcess buying(String model, Map<String, Double> p) {
                var right = CertifiedFormulas.super.buying(model, p);
                return right instanceof BetaGeometricNbd m
                        ? new BetaGeometricNbd(m.r(), m.alpha() * 7, m.a(), m.b())
                        : right;
            }
        };
        failsOnlyIn(broken, "BG_NBD", "DERT");
    }

    @Test
    void otherLeavingFails() {
        var broken = new CertifiedFormulas() {
            @Override
            public BuyingProcess buying(String model, Map<String, Double> p) {
                var right = CertifiedFormulas.super.buying(model, p);
                return right instanceof ModifiedBetaGeometricNbd m
                        ? new ModifiedBetaGeometricNbd(m.r(), m.alpha(), 2 * m.a(), 2 * m.b())
                        : right;
            }
        };
        failsOnlyIn("MBG_NBD", broken);
    }

    @Test
    void customersAreValuedByCertifiedFormulas() {
        var broken = new CertifiedFormulas() {
            @Override
            public OpportunitiesAhead silentYears(BetaGeometricBetaBernoulli model, int years) {
                return CertifiedFormulas.super.silentYears(model, years + 1);
            }
        };
        failsOnlyIn(broken, "BG_BB", "DERT");
    }

    @Test
    void aFirstPeriodThatIsDiscountedFails() {
        failsOnlyIn("DEL", new CertifiedFormulas() {
            @Override
            public double lifetime(double alpha, double beta, double rate) {
                return CertifiedFormulas.super.lifetime(alpha, beta, rate) / (1 + rate);
            }
        });
    }

    @Test
    void aDecisionThatIsTakenForMadeFails() {
        failsOnlyIn("DERL", new CertifiedFormulas() {
            @Override
            public double residualLifetime(double alpha, double beta, double rate, int periods) {
                return CertifiedFormulas.super.residualLifetime(alpha, beta, rate, periods + 1);
            }
        });
    }

    @Test
    void aRateThatIsReadAsEffectiveFails() {
        failsOnlyIn("DERT", new CertifiedFormulas() {
            @Override
            public double discountedPurchases(BuyingProcess model, int frequency, double age, double delta) {
                return CertifiedFormulas.super.discountedPurchases(model, frequency, age, Math.log1p(delta));
            }
        });
    }

    @Test
    void anOpportunityThatIsNotDiscountedFails() {
        failsOnlyIn("DERT", new CertifiedFormulas() {
            @Override
            public double discountedPurchases(
                    BetaGeometricBetaBernoulli model, int frequency, int recency, int opportunities, double rate) {
                return CertifiedFormulas.super.discountedPurchases(model, frequency, recency, opportunities, rate)
                        * (1 + rate);
            }
        });
    }

    @Test
    void aFormulaThatRefusesThePublishedExampleFails() {
        var broken = new CertifiedFormulas() {
            @Override
            public GammaGamma spend(double p, double q, double gamma) {
                throw new IllegalStateException("broken on purpose");
            }
        };
        failsOnlyIn("GAMMA_GAMMA", broken);
    }

    private static void failsOnlyIn(String formula, CertifiedFormulas broken) {
        failsOnlyIn(broken, formula);
    }

    private static void failsOnlyIn(CertifiedFormulas broken, String... formulas) {
        var found = new Literature(broken).certify();
        assertThat(found.verdict()).isEqualTo("FAIL");
        assertThat(found.failed()).isPositive();
        assertThat(found.formulas().stream().filter(f -> f.verdict().equals("FAIL")))
                .extracting(CertificationView.Formula::formula)
                .containsExactly(formulas);
    }
}
