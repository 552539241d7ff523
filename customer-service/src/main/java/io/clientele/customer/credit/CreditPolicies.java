package io.clientele.customer.credit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.credit.model.CreditPolicy;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.sql.Sql;

/** The policies there have been; the last one is in force. */
@ApplicationScoped
class CreditPolicies {

    private static final String BELOW = """
            select version, created_at, created_by, content from credit_policy
            where version < ? order by version desc limit ?""";

    private static final String INSERT =
            "insert into credit_policy (version, created_at, created_by, content) values (?, ?, ?, ?::jsonb)";

    private final Sql sql;
    private final Documents documents;
    private final Cursors cursors;
    private final Caller caller;
    private final World world;

    CreditPolicies(Sql sql, Documents documents, Cursors cursors, Caller caller, World world) {
        this.sql = sql;
        this.documents = documents;
        this.cursors = cursors;
        this.caller = caller;
        this.world = world;
    }

    @Transactional
    CreditPolicyView inForce() {
        return below(Long.MAX_VALUE, 1).stream().findFirst().orElseGet(this::standard);
    }

    /** Of those who replace the same version, one wins. */
    @Transactional
    CreditPolicyView replace(String ifMatch, CreditPolicyBody body) {
        sql.query("select 1 from pg_advisory_xact_lock(hashtext('customer.credit-policy'))", row -> 1);
        var version = inForce().version();
        Tags.requireMatch(ifMatch, version);
        var now = world.now();
        new Faults().addAll(body.policy(version + 1).faults(now.baseCurrency())).throwIfAny();
        sql.execute(INSERT, version + 1, now.now(), caller.subject(), documents.text(body));
        return new CreditPolicyView(version + 1, body, now.now(), caller.subject());
    }

    /** The newest first; the default, which everything began with, is not among them. */
    @Transactional
    Page<CreditPolicyView> page(PageRequest page) {
        var below = cursors.open(page.cursor(), "credit-policies")
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(Long.MAX_VALUE);
        var total = page.counted() ? (Long) sql.count("select count(*) from credit_policy") : null;
        return Page.of(
                below(below, page.limit() + 1),
                page.limit(),
                last -> cursors.seal(List.of(Long.toString(last.version())), "credit-policies"),
                total);
    }

    private CreditPolicyView standard() {
        var standard = CreditPolicy.standard(world.now().baseCurrency());
        return new CreditPolicyView(0, CreditPolicyBody.of(standard), null, null);
    }

    private List<CreditPolicyView> below(long version, int limit) {
        return sql.query(
                BELOW,
                row -> new CreditPolicyView(
                        row.getLong("version"),
                        documents.read(row.getString("content"), CreditPolicyBody.class),
                        Sql.instant(row, "created_at"),
                        row.getString("created_by")),
                version,
                limit);
    }
}
