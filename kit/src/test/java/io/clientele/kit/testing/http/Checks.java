package io.clientele.kit.testing.http;

import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** What an answer must be; what it is instead is told with all of it. */
public final class Checks {

    private final Response answer;

    Checks(Response answer) {
        this.answer = answer;
    }

    public Response extract() {
        return answer;
    }

    public Checks statusCode(int expected) {
        return statusCode(equalTo(expected));
    }

    public Checks statusCode(Matcher<Integer> expected) {
        return check("status", answer.statusCode(), expected);
    }

    public Checks header(String name, String expected) {
        return header(name, equalTo(expected));
    }

    public Checks header(String name, Matcher<?> expected) {
        return check("header " + name, answer.header(name), expected);
    }

    /** Whatever its parameters. */
    public Checks contentType(String expected) {
        return check("type", answer.contentType(), startsWith(expected));
    }

    public Checks body(Matcher<?> expected) {
        return check("body", answer.asString(), expected);
    }

    /** @param more further paths, each with its matcher */
    public Checks body(String path, Matcher<?> expected, Object... more) {
        check(path, answer.path(path), expected);
        for (int i = 0; i < more.length; i += 2) {
            check((String) more[i], answer.path((String) more[i]), (Matcher<?>) more[i + 1]);
        }
        return this;
    }

    private Checks check(String what, Object is, Matcher<?> expected) {
        if (!expected.matches(is)) {
            var told = new StringDescription();
            told.appendText(what + "\nexpected: ").appendDescriptionOf(expected).appendText("\n but: ");
            expected.describeMismatch(is, told);
            throw new AssertionError(told + "\nin " + answer.statusCode() + " " + answer.asString());
        }
        return this;
    }
}
