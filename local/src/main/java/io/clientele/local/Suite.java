package io.clientele.local;

import java.util.Arrays;
import java.util.List;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.home.PrivateFiles;
import io.clientele.local.home.Trees;
import io.clientele.local.kafka.KafkaServer;
import io.clientele.local.keys.SigningKey;
import io.clientele.local.postgres.PostgresServer;
import io.clientele.local.process.AotCache;
import io.clientele.local.process.Server;
import io.clientele.local.service.ServiceServer;

/**
 * The whole suite on this machine. Starting it starts what is missing; when one part fails, the others stay as they are, so
 * that their state can be looked at and the next start has less to do.
 */
final class Suite {

    private final Home home;
    private final List<Server> servers;
    private final Starts starts;

    Suite(Home home) {
        this(home, false);
    }

    private Suite(Home home, boolean recording) {
        this.home = home;
        this.servers = Arrays.stream(Part.values())
                .map(part -> server(home, part, new AotCache(home.aotCache(part), recording)))
                .toList();
        this.starts = new Starts(home);
    }

    /** A suite whose parts write down, when they end, what makes the next start fast. */
    static Suite recording(Home home) {
        return new Suite(home, true);
    }

    private static Server server(Home home, Part part, AotCache cache) {
        return switch (part) {
            case POSTGRES -> new PostgresServer(home);
            case KAFKA -> new KafkaServer(home, cache);
            case CUSTOMER, INTERACTION, VALUATION, SEGMENTATION, GATEWAY -> new ServiceServer(home, part, cache);
        };
    }

    List<Server> servers() {
        return servers;
    }

    /**
     * The base first, for the services make their tables and topics at their start; and with it the gateway, which needs
     * neither and starts while the base waits for the disk.
     */
    void up() {
        PrivateFiles.folder(home.state());
        SigningKey.in(home.keys());
        var missing =
                servers.stream().filter(server -> !server.child().isRunning()).toList();
        starts.checkPorts(missing);
        var base = servers.stream().filter(server -> !server.part().isService()).toList();
        starts.launch(base);
        starts.launch(List.of(servers.get(Part.GATEWAY.ordinal())));
        starts.await(base);
        starts.launch(servers);
        starts.await(servers);
    }

    void start(Part part) {
        var server = servers.get(part.ordinal());
        PrivateFiles.folder(home.state());
        SigningKey.in(home.keys());
        if (!server.child().isRunning()) {
            starts.checkPorts(List.of(server));
        }
        starts.launch(List.of(server));
        starts.await(List.of(server));
    }

    void stop(Part part) {
        servers.get(part.ordinal()).stop();
    }

    /** The gateway first, the base last, so that nobody loses what it works with; the services meanwhile side by side. */
    void down() {
        stop(servers.get(Part.GATEWAY.ordinal()));
        servers.parallelStream().filter(server -> server.part().isService()).forEach(Suite::stop);
        stop(servers.get(Part.KAFKA.ordinal()));
        stop(servers.get(Part.POSTGRES.ordinal()));
    }

    private static void stop(Server server) {
        if (server.child().isRunning()) {
            Screen.progress("Stopping " + server.part().label());
            server.stop();
        }
    }

    /** Deletes what was recorded; keys and passwords stay. */
    void forget() {
        down();
        Trees.delete(home.data(Part.POSTGRES));
        Trees.delete(home.data(Part.KAFKA));
    }

    boolean isRunning() {
        return servers.stream().allMatch(server -> server.child().isRunning());
    }
}
