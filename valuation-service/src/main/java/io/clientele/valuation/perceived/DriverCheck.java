package io.clientele.valuation.perceived;

import java.util.HashSet;
import java.util.List;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.ahp.JudgedMatrix;
import io.clientele.valuation.perceived.DriverSaid.Sight;

/**
 * What is refused of trees of drivers beside what each driver says by itself.
 *
 * @param byAnswers whether the customer's ratings come from its own answers
 */
record DriverCheck(boolean byAnswers, Faults faults) {

    private static final int DEEPEST = 4;

    void check(List<DriverSaid> top, String at) {
        check(top, at, 1);
    }

    private void check(List<DriverSaid> siblings, String at, int depth) {
        names(siblings, at);
        for (int i = 0; i < siblings.size(); i++) {
            check(siblings.get(i), at + "/" + i, depth);
        }
    }

    private void check(DriverSaid driver, String at, int depth) {
        if (driver.children() == null) {
            leaf(driver, at);
        } else if (depth == DEEPEST) {
            faults.add(Fault.pointer(
                    at + "/children", "TOO_DEEP", "Groups may hold groups up to " + DEEPEST + " levels deep."));
        } else {
            check(driver.children(), at + "/children", depth + 1);
            group(driver, at);
        }
    }

    private void leaf(DriverSaid driver, String at) {
        var supplier = driver.supplier();
        faults.require(
                supplier != null && supplier.rating() != null,
                () -> Fault.pointer(
                        at + "/supplier/rating", "REQUIRED", "A driver without children needs the supplier's rating."));
        faults.require(
                driver.supplierJudgements() == null && driver.customerJudgements() == null,
                () -> Fault.pointer(at, "NOT_ALLOWED", "Only a group has judgements."));
        if (byAnswers) {
            unrated(driver.customer(), at + "/customer", "The rating comes from the customer's answers; leave it out.");
        } else {
            named(driver, at, "Only what is compared with a customer's answers names their attribute.");
        }
    }

    private void group(DriverSaid driver, String at) {
        unrated(driver.supplier(), at + "/supplier", "A group is rated by its drivers; leave this out.");
        unrated(driver.customer(), at + "/customer", "A group is rated by its drivers; leave this out.");
        named(driver, at, "A group is rated by its drivers; leave this out.");
        judged(driver, driver.supplierJudgements(), at + "/supplierJudgements");
        judged(driver, driver.customerJudgements(), at + "/customerJudgements");
        for (int i = 0; i < driver.children().size(); i++) {
            var child = driver.children().get(i);
            unweighted(driver.supplierJudgements(), child.supplier(), at + "/children/" + i + "/supplier");
            unweighted(driver.customerJudgements(), child.customer(), at + "/children/" + i + "/customer");
        }
    }

    /** A path tells one driver from all others. */
    private void names(List<DriverSaid> siblings, String at) {
        var codes = new HashSet<String>();
        for (int i = 0; i < siblings.size(); i++) {
            var code = siblings.get(i).code();
            var place = at + "/" + i + "/code";
            faults.require(
                    codes.add(code),
                    () -> Fault.pointer(place, "NOT_UNIQUE", "Another driver beside it has the code " + code + "."));
        }
    }

    private void unrated(Sight sight, String at, String why) {
        faults.require(
                sight == null || sight.rating() == null, () -> Fault.pointer(at + "/rating", "NOT_ALLOWED", why));
    }

    private void named(DriverSaid driver, String at, String why) {
        faults.require(driver.attribute() == null, () -> Fault.pointer(at + "/attribute", "NOT_ALLOWED", why));
    }

    private void unweighted(List<List<Double>> judgements, Sight sight, String at) {
        faults.require(
                judgements == null || sight == null || sight.weight() == null,
                () -> Fault.pointer(
                        at + "/weight", "NOT_ALLOWED", "The weights come from the judgements; leave this one out."));
    }

    private void judged(DriverSaid group, List<List<Double>> judgements, String at) {
        if (judgements != null) {
            var found = new Faults();
            var codes = group.children().stream().map(DriverSaid::code).toList();
            var matrix = new JudgedMatrix(at, codes, judgements);
            matrix.check(found);
            faults.addAll(found.any() ? found.list() : matrix.contradictions());
        }
    }
}
