package io.clientele.interaction.points.rule;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.database.Database;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

import static io.clientele.kit.sql.Sql.instant;

/** The rules by which purchases earn points: versions that are written once, of which one is in force. */
@ApplicationScoped
public class PointsRules {

    private static final String LAST = "select * from points_rule_activation order by number desc limit 1";

    private final Database database;
    private final InteractionSettings settings;
    private final Clock clock;

    PointsRules(Database database, InteractionSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** That a version is in force; the number grows with every activation. */
    record Activation(long number, int version, Instant at, String by) {}

    /** The rule in force: that of the settings until another one is activated. */
    public PointsRule active() {
        return version(activation().map(Activation::version).orElse(0)).orElseThrow();
    }

    Optional<Activation> activation() {
        return database.first(
                LAST,
                row -> new Activation(
                        row.getLong("number"),
                        row.getInt("version"),
                        instant(row, "activated_at"),
                        row.getString("activated_by")));
    }

    Optional<PointsRule> version(int version) {
        return version == 0
                ? Optional.of(ofSettings())
                : database.first("select * from points_rule where version = ?", PointsRule::read, version);
    }

    /** Newest first, that of the settings last. */
    List<PointsRule> before(int version, int most) {
        var found = database.query(
                "select * from points_rule where version < ? order by version desc limit ?",
                PointsRule::read,
                version,
                most);
        if (found.size() < most && version > 0) {
            found.add(ofSettings());
        }
        return found;
    }

    long count() {
        return database.first("select count(*) + 1 from points_rule", row -> row.getLong(1))
                .orElseThrow();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    PointsRule add(RegisterPointsRule said, String subject) {
        database.update("lock table points_rule in share row exclusive mode");
        return database.first("""
                        insert into points_rule (version, name, per_unit, valid_for, created_at, created_by)
                        select coalesce(max(version), 0) + 1, ?, ?, ?, ?, ? from points_rule returning *""", PointsRule::read, said.name(), said.pointsPerUnit(), said.validFor(), now(), subject)
                .orElseThrow();
    }

    /** Purchases earn by this version from now on. Activating what is active changes nothing. */
    @Transactional
    Activation activate(int version, String subject) throws Rejection {
        if (version(version).isEmpty()) {
            throw Rejection.invalid(Fault.pointer("/version", "UNKNOWN_VERSION", "There is no such version."));
        }
        database.update("lock table points_rule_activation in share row exclusive mode");
        var last = activation();
        if (last.isPresent() && last.get().version() == version) {
            return last.get();
        }
        var next = new Activation(last.map(Activation::number).orElse(0L) + 1, version, now(), subject);
        database.update(
                "insert into points_rule_activation (number, version, activated_at, activated_by) values (?, ?, ?, ?)",
                next.number(),
                next.version(),
                next.at(),
                next.by());
        return next;
    }

    private PointsRule ofSettings() {
        var points = settings.points();
        return new PointsRule(0, null, points.perUnit(), Period.parse(points.validFor()), null, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
