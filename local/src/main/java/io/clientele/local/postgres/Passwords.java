package io.clientele.local.postgres;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

import io.clientele.local.home.Home;
import io.clientele.local.home.PrivateFiles;

/** One password per database role, drawn once and kept in a file that only its owner reads. */
public final class Passwords {

    private Passwords() {}

    public static String of(Home home, String role) {
        var file = home.secrets().resolve(role);
        if (!Files.exists(file)) {
            PrivateFiles.write(file, random());
        }
        return PrivateFiles.read(file).strip();
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
