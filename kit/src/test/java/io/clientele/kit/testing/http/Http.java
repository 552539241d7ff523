package io.clientele.kit.testing.http;

import java.net.URI;

import org.eclipse.microprofile.config.ConfigProvider;

/** Where a test begins a call of the service that it runs. */
public final class Http {

    private Http() {}

    public static Request given() {
        return new Request();
    }

    /** Asked by nobody. */
    public static Response get(String path, Object... arguments) {
        return given().get(path, arguments);
    }

    /** Where the service listens. */
    public static int port() {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class))
                .getPort();
    }
}
