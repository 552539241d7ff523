package io.clientele.local.keys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Issues signed tokens for trying the suite on one's own machine; production has an OIDC provider instead. */
public final class Tokens {

    static final Duration LIFE = Duration.ofDays(7);

    private final SigningKey key;
    private final Clock clock;
    private final Map<String, String> environment;

    public Tokens(SigningKey key, Clock clock, Map<String, String> environment) {
        this.key = key;
        this.clock = clock;
        this.environment = environment;
    }

    /** A JWT that carries this one role: the services know that an admin is also a manager. */
    public String issue(Role role) {
        var now = clock.instant().getEpochSecond();
        var header = """
                {"alg":"RS256","typ":"JWT","kid":"%s"}""".formatted(key.id());
        var claims = """
                {"iss":"%s","aud":"%s","sub":"%s@clientele","upn":"%s@clientele","%s":["%s"],"iat":%d,"exp":%d,"jti":"%s"}""".formatted(
                        setting("CLIENTELE_ISSUER", "clientele"),
                        setting("CLIENTELE_AUDIENCE", "clientele"),
                        role.label(),
                        role.label(),
                        setting("CLIENTELE_ROLES_CLAIM", "groups"),
                        role.label(),
                        now,
                        now + LIFE.toSeconds(),
                        UUID.randomUUID());
        var signed = base64(header) + "." + base64(claims);
        return signed + "." + key.sign(signed);
    }

    /** Now, as the API writes an instant: for examples. */
    public String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String setting(String name, String otherwise) {
        return environment.getOrDefault(name, otherwise).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
