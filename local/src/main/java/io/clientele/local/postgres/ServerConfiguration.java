package io.clientele.local.postgres;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.home.Trouble;

/** The settings of the server: a commit that was answered is on the disk, whatever happens to the process or the machine. */
final class ServerConfiguration {

    /** What must be true of the running server, asked with SHOW after every start. */
    static final Map<String, String> DURABLE = new TreeMap<>(Map.of(
            "fsync",
            "on",
            "synchronous_commit",
            "on",
            "full_page_writes",
            "on",
            "password_encryption",
            "scram-sha-256"));

    private static final String MEMORY = "CLIENTELE_POSTGRES_MEMORY";
    private static final String LITTLE = "256MB";

    /** What is less than it can work with, or more than the machine has, the server refuses itself. */
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,6}(MB|GB)");

    private ServerConfiguration() {}

    /**
     * No socket file: its path may be at most 107 characters long, and TCP on the loopback address serves everybody. Whoever needs a page reads it: where
     * the system has it in memory, handing that to the server's workers costs as much again. Whole pages, written once after each
     * checkpoint, are written as they are: pages of indexes hardly become smaller, and compressing them took most of a large write.
     * A password is 24 random bytes, which nobody guesses: thousands of rounds over it would protect nothing, and each connection of
     * every service that starts would go through them.
     */
    static String of(Home home, Map<String, String> environment) {
        return """
                # Written by ./clientele at every start; changes belong into postgresql.conf beside it.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                checkpoint_timeout = 15min
                max_wal_size = 2GB
                shared_buffers = %s
                io_method = sync
                max_connections = 200
                password_encryption = scram-sha-256
                scram_iterations = 1
                shared_preload_libraries = ''
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%u@%%d '
                jit = off
                """.formatted(home.port(Part.POSTGRES), memory(environment));
    }

    private static String memory(Map<String, String> environment) {
        var memory = environment.getOrDefault(MEMORY, "").strip();
        if (memory.isEmpty()) {
            return LITTLE;
        }
        if (!SIZE.matcher(memory).matches()) {
            throw Trouble.usage(
                    "%s must be a number of MB or GB such as 512MB or 4GB, and is '%s'.".formatted(MEMORY, memory));
        }
        return memory;
    }
}
