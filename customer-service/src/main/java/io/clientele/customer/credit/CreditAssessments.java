package io.clientele.customer.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.Records;
import io.clientele.customer.credit.model.CreditFactor;
import io.clientele.customer.credit.model.CreditFile;
import io.clientele.customer.credit.model.CreditFile.Finding;
import io.clientele.customer.credit.model.Terms;
import io.clientele.customer.fact.Fact;
import io.clientele.customer.fact.FactKind;
import io.clientele.customer.fact.Facts;
import io.clientele.customer.model.world.Circumstances;
import io.clientele.customer.record.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.security.Roles;

import static java.util.Objects.requireNonNullElse;

/** The credit files of customers. They are kept as they were judged; the grade of the latest is told to the others. */
@ApplicationScoped
class CreditAssessments {

    private static final FactKind<CreditFile> KIND = new FactKind<>("CREDIT_ASSESSMENT", CreditFile.class);

    private final Records records;
    private final Facts facts;
    private final CreditPolicies policies;
    private final Caller caller;
    private final World world;

    CreditAssessments(Records records, Facts facts, CreditPolicies policies, Caller caller, World world) {
        this.records = records;
        this.facts = facts;
        this.policies = policies;
        this.caller = caller;
        this.world = world;
    }

    @Transactional
    Fact<CreditFile> record(UUID customer, RecordCreditAssessment body) {
        records.hold(customer);
        var now = world.now();
        check(body, now);
        var day = requireNonNullElse(body.assessedOn(), now.today());
        var file = judge(body, day);
        if (file.beyondPolicy() && !caller.roles().contains(Roles.MANAGER)) {
            throw Rejection.forbidden(
                    "BEYOND_POLICY",
                    "Only a manager grants a higher limit or a longer term than the policy's for grade "
                            + file.result().grade() + ".");
        }
        var fact = facts.add(KIND, customer, day, file);
        var current = facts.current(KIND, customer).orElse(fact);
        records.creditGrade(customer, current.content().result().grade().name());
        return fact;
    }

    @Transactional
    Fact<CreditFile> get(UUID customer, UUID id) {
        records.kind(customer);
        return facts.find(KIND, customer, id)
                .orElseThrow(() -> Rejection.notFound(
                        "CREDIT_ASSESSMENT_NOT_FOUND", "The customer has no credit assessment " + id + "."));
    }

    @Transactional
    Fact<CreditFile> current(UUID customer, LocalDate asOf, Instant knownAt) {
        records.kind(customer);
        return facts.current(KIND, customer, asOf, knownAt)
                .orElseThrow(() ->
                        Rejection.notFound("NOT_ASSESSED", "The customer's credit has not been assessed by then."));
    }

    @Transactional
    Page<Fact<CreditFile>> page(UUID customer, PageRequest page) {
        records.kind(customer);
        return facts.page(KIND, customer, page);
    }

    private CreditFile judge(RecordCreditAssessment body, LocalDate day) {
        var assessor = requireNonNullElse(body.assessor(), caller.subject());
        var findings = new LinkedHashMap<CreditFactor, Finding>();
        body.byFactor().forEach((factor, finding) -> findings.put(factor, finding.finding(assessor, day)));
        var inForce = policies.inForce();
        return CreditFile.judge(
                findings, inForce.policy().policy(inForce.version()), body.creditLimit(), body.paymentTerm());
    }

    private static void check(RecordCreditAssessment body, Circumstances now) {
        var faults = new Faults();
        notFromTheFuture(body.assessedOn(), "/assessedOn", now, faults);
        body.byFactor()
                .forEach((factor, finding) ->
                        notFromTheFuture(finding.assessedOn(), "/" + factor.property() + "/assessedOn", now, faults));
        faults.addAll(Terms.faults(body.creditLimit(), body.paymentTerm(), now.baseCurrency()))
                .throwIfAny();
    }

    private static void notFromTheFuture(LocalDate day, String pointer, Circumstances now, Faults faults) {
        faults.require(
                day == null || !day.isAfter(now.today()),
                () -> Fault.pointer(pointer, "IN_THE_FUTURE", "assessedOn must not be after today."));
    }
}
