package io.clientele.valuation.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.definition.ScorecardSaid;
import io.clientele.valuation.store.Database;

/** The versions of scorecards, and which are active. */
@ApplicationScoped
public class ScorecardRows {

    private static final String SELECT = "SELECT scorecard, version, definition, created_at FROM scorecard_version ";

    private final Database database;
    private final ObjectMapper json;

    ScorecardRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The latest version of each, by code. */
    List<Scorecard> latest(String after, int limit) {
        return database.query("""
                SELECT DISTINCT ON (scorecard) scorecard, version, definition, created_at FROM scorecard_version
                 WHERE scorecard > ? ORDER BY scorecard, version DESC LIMIT ?""", this::scorecard, after, limit);
    }

    long count() {
        return database.query("SELECT count(DISTINCT scorecard) FROM scorecard_version", row -> row.getLong(1))
                .getFirst();
    }

    Optional<Scorecard> latest(String code) {
        return before(code, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    public Optional<Scorecard> find(String code, int version) {
        return database.query(SELECT + "WHERE scorecard = ? AND version = ?", this::scorecard, code, version).stream()
                .findFirst();
    }

    /** Newest first. */
    List<Scorecard> before(String code, int version, int limit) {
        return database.query(
                SELECT + "WHERE scorecard = ? AND version < ? ORDER BY version DESC LIMIT ?",
                this::scorecard,
                code,
                version,
                limit);
    }

    long versions(String code) {
        return database.query("SELECT count(*) FROM scorecard_version WHERE scorecard = ?", row -> row.getLong(1), code)
                .getFirst();
    }

    /** Answers whether it was added: not when another was faster. */
    boolean add(Scorecard scorecard) {
        return database.execute(
                        """
                        INSERT INTO scorecard_version (scorecard, version, definition, created_at)
                        VALUES (?, ?, ?::json, ?) ON CONFLICT DO NOTHING""", scorecard.code(), scorecard.version(), text(scorecard.said()), scorecard.createdAt())
                == 1;
    }

    public Optional<ActiveScorecard> active(String code) {
        return active().stream().filter(a -> a.scorecard().equals(code)).findFirst();
    }

    public List<ActiveScorecard> active() {
        return database.query(
                """
                SELECT scorecard, version, trial_id, activated_at, tag, rescore_job FROM active_scorecard
                 ORDER BY scorecard""",
                row -> new ActiveScorecard(
                        row.getString("scorecard"),
                        row.getInt("version"),
                        row.getObject("trial_id", UUID.class),
                        Database.instant(row, "activated_at"),
                        row.getLong("tag"),
                        row.getObject("rescore_job", UUID.class)));
    }

    public void activate(ActiveScorecard active) {
        database.execute(
                """
                INSERT INTO active_scorecard (scorecard, version, trial_id, activated_at, tag, rescore_job)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (scorecard) DO UPDATE
                   SET version = excluded.version, trial_id = excluded.trial_id,
                       activated_at = excluded.activated_at, tag = excluded.tag, rescore_job = excluded.rescore_job""",
                active.scorecard(),
                active.version(),
                active.trialId(),
                active.activatedAt(),
                active.tag(),
                active.rescoreJob());
    }

    /** Shared: while somebody scores by what is active, it stays active. Exclusive: nobody is scoring now. */
    public void hold(boolean exclusive) {
        var lock = exclusive ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        database.query("SELECT " + lock + "(hashtext('active_scorecard'))", row -> null);
    }

    /** Versions are numbered one after the other. */
    void holdVersionsOf(String code) {
        database.query("SELECT pg_advisory_xact_lock(hashtext(?))", row -> null, "scorecard_version " + code);
    }

    private Scorecard scorecard(ResultSet row) throws SQLException {
        try {
            return new Scorecard(
                    row.getString("scorecard"),
                    row.getInt("version"),
                    json.readValue(row.getString("definition"), ScorecardSaid.class),
                    Database.instant(row, "created_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition must be readable", e);
        }
    }

    private String text(ScorecardSaid said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition must be writable", e);
        }
    }
}
