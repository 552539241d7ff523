package io.clientele.customer.imports;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.imports.file.ImportFormat;
import io.clientele.customer.imports.file.ImportOptions;
import io.clientele.customer.imports.file.Sources;
import io.clientele.customer.imports.spool.Spool;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.sql.Sql;

/** What can be done with imports. */
@ApplicationScoped
class Imports {

    private static final UUID LAST = new UUID(-1, -1);

    private final ImportRows rows;
    private final Spool spool;
    private final Sources sources;
    private final Jobs jobs;
    private final Cursors cursors;
    private final Sql sql;

    Imports(ImportRows rows, Spool spool, Sources sources, Jobs jobs, Cursors cursors, Sql sql) {
        this.rows = rows;
        this.spool = spool;
        this.sources = sources;
        this.jobs = jobs;
        this.cursors = cursors;
        this.sql = sql;
    }

    /** Takes a file in as it arrives; no transaction lasts as long as an upload may. */
    Spool.File receive(InputStream body, Charset charset, ImportOptions options) {
        return spool.keep(body, charset, options, beginning -> sources.check(beginning, options));
    }

    /**
     * Starts the import of a file, unless it stands already.
     *
     * @param assigns whether whoever sends it may give customers to others
     */
    @Transactional
    Started start(Spool.File file, ImportOptions options, boolean assigns, boolean again, String by) {
        var same = rows.same(file.digest(), options, assigns);
        if (same.isPresent() && !again) {
            return new Started(same.get(), false);
        }
        var job = jobs.submit(ImportJob.KIND, Map.of("importId", file.id()));
        rows.insert(file, job.id(), options, sources.header(spool.open(file.id()), options), assigns, by);
        return new Started(rows.get(file.id()), true);
    }

    /** Forgets a file that no import came of. */
    @Transactional
    void forgetUnlessStarted(UUID id) {
        sql.execute(
                "delete from customer_import_piece where import_id = ? and not exists (select 1 from customer_import where id = ?)",
                id,
                id);
    }

    @Transactional
    Import get(UUID id) {
        return rows.get(id);
    }

    /** Of a table the first line that was sent, otherwise null. */
    @Transactional
    String header(Import one) {
        return one.options().format() == ImportFormat.CSV ? rows.header(one.id()) : null;
    }

    @Transactional
    Page<Import> page(PageRequest page) {
        var before = cursors.open(page.cursor(), "customer-imports")
                .map(List::getFirst)
                .map(UUID::fromString);
        return Page.of(
                rows.before(before.orElse(LAST), page.limit()),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), "customer-imports"),
                page.counted() ? (Long) rows.count() : null);
    }

    /** Stops it where it is; what was done stays. */
    @Transactional
    void cancel(UUID id) {
        jobs.cancel(rows.get(id).jobId());
    }

    /**
     * What sending a file led to.
     *
     * @param first false when the file had been sent before
     */
    record Started(Import one, boolean first) {}
}
