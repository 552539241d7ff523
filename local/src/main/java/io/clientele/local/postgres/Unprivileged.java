package io.clientele.local.postgres;

import java.util.ArrayList;
import java.util.List;

import io.clientele.local.home.Trouble;
import io.clientele.local.process.Shell;

/**
 * PostgreSQL refuses to run as root. A user namespace of its own takes root's privileges away and leaves the files where and
 * whose they are; an ordinary user needs nothing of it.
 */
final class Unprivileged {

    private Unprivileged() {}

    static List<String> command(String... command) {
        var words = new ArrayList<String>();
        if (Shell.output("id", "-u").equals("0")) {
            if (!Shell.succeeds("unshare", "-U", "true")) {
                throw Trouble.because(
                        "PostgreSQL does not run as root, and this machine does not let root open a user namespace"
                                + " (unshare -U). Run ./clientele as an ordinary user.");
            }
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(command));
        return words;
    }
}
