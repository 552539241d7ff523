package io.clientele.kit.privacy;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long what lies outside the tables and topics is kept: an erasure names it with its expiry. */
@ConfigMapping(prefix = "clientele.privacy")
public interface PrivacySettings {

    /** How long the operator keeps backups of the databases. */
    @WithDefault("P35D")
    Duration backupsKeptFor();

    /** How long the operator keeps the logs of the processes; they name ids and never names. */
    @WithDefault("P30D")
    Duration logsKeptFor();

    /** How long a compacted topic may still hold what a tombstone has taken back: max.compaction.lag.ms of the topics, and a round of the cleaner. */
    @WithDefault("PT1H5M")
    Duration compactedWithin();

    /** How long the topic of dead letters keeps them. */
    @WithDefault("P30D")
    Duration deadLettersKeptFor();

    /** How long it is kept who looked at whom. */
    @WithDefault("P365D")
    Duration accessesKeptFor();
}
