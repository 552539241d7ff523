package io.clientele.valuation.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometric;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.SpendModel;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.policy.ValuationPolicy;
import io.clientele.valuation.registry.Role;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;

/** What valuations would rest on: the policies and models in force, but for what is supposed. */
@ApplicationScoped
class SupposedBasis {

    private final Bases bases;
    private final Models models;
    private final CostPolicies policies;

    SupposedBasis(Bases bases, Models models, CostPolicies policies) {
        this.bases = bases;
        this.models = models;
        this.policies = policies;
    }

    /** @param knownAt null for what is in force now */
    Basis of(WhatIf asked, Instant knownAt) {
        require(asked);
        var inForce = bases.at(knownAt);
        var policy = policy(asked, inForce.policy());
        var ahead = policy.future();
        var costs = asked.costPolicy() == null
                ? inForce.costs()
                : asked.costPolicy().policy(policies);
        var basis = bases.of(versions(asked, knownAt), costs, policy);
        if (asked.model() != null && asked.model().parameters() != null) {
            basis = basis.expecting(new PurchaseForecast(asked.model().given(), ahead));
        }
        if (asked.contractModel() != null && asked.contractModel().parameters() != null) {
            basis = basis.renewing(asked.contractModel().given());
        }
        if (asked.retentionRate() != null) {
            basis = basis.expecting(new PurchaseForecast(new PurchaseModel.PriorRate(), ahead, asked.retentionRate()))
                    .renewing(ContractModel.retaining(
                            asked.retentionRate(), basis.formula().renewalPeriod()));
        }
        var spend = asked.spendModel() != null && asked.spendModel().parameters() != null
                ? asked.spendModel().given()
                : basis.formula().spend();
        return basis.earning(spend, asked.marginRate()).supposing(roles(asked));
    }

    private static Set<Role> roles(WhatIf asked) {
        var roles = EnumSet.noneOf(Role.class);
        if (asked.model() != null) {
            roles.add(Role.PURCHASE);
        }
        if (asked.spendModel() != null) {
            roles.add(Role.SPEND);
        }
        if (asked.contractModel() != null) {
            roles.add(Role.CONTRACT);
        }
        return roles;
    }

    private static ValuationPolicy policy(WhatIf asked, ValuationPolicy inForce) {
        if (asked.horizon() == null && asked.discountRate() == null) {
            return inForce;
        }
        var ahead = new FuturePolicy(
                asked.ahead(inForce.horizon()),
                asked.discountRate() == null ? inForce.discountRate() : asked.discountRate());
        return ValuationPolicy.hypothetical("Supposed", ahead, inForce.defaultMarginRate());
    }

    /** The active versions, those that are supposed in the place of their own kind. */
    private List<ModelVersion> versions(WhatIf asked, Instant knownAt) {
        var versions = new ArrayList<>(knownAt == null ? models.active() : models.activeAt(knownAt));
        var model = asked.model();
        if (model != null && model.parameters() == null) {
            versions.removeIf(v -> v.buying().isPresent());
            if (!model.asksForPrior()) {
                versions.add(models.named(model.name(), model.version(), "/model/version"));
            }
        }
        var contracts = asked.contractModel();
        if (contracts != null && contracts.parameters() == null) {
            versions.removeIf(v -> v.role() == Role.CONTRACT);
            if (!contracts.asksForNone()) {
                versions.add(models.named(ShiftedBetaGeometric.CODE, contracts.version(), "/contractModel/version"));
            }
        }
        if (asked.spendModel() != null && asked.spendModel().version() != null) {
            versions.removeIf(v -> v.spend().isPresent());
            versions.add(models.named(SpendModel.NAME, asked.spendModel().version(), "/spendModel/version"));
        }
        return versions;
    }

    private static void require(WhatIf asked) {
        if (asked.model() != null) {
            asked.model().require();
        }
        if (asked.spendModel() != null) {
            asked.spendModel().require();
        }
        if (asked.contractModel() != null) {
            asked.contractModel().require();
        }
        if (asked.retentionRate() != null && asked.contractModel() != null) {
            throw Rejection.invalid(Fault.pointer(
                    "/retentionRate",
                    "MODEL_OR_RETENTION",
                    "Give either contractModel or retentionRate: contracts are renewed by the rate, too."));
        }
        if (asked.retentionRate() != null && asked.model() != null) {
            throw Rejection.invalid(Fault.pointer(
                    "/retentionRate",
                    "MODEL_OR_RETENTION",
                    "Give either model or retentionRate: a retention rate takes the place of the model."));
        }
        if (asked.horizon() != null) {
            double years = asked.ahead(null).years();
            if (years <= 0 || years > 100) {
                throw Rejection.invalid(
                        Fault.pointer("/horizon", "OUT_OF_RANGE", "horizon must be above 0 and at most 100 years."));
            }
        }
    }
}
