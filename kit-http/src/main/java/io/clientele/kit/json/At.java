package io.clientele.kit.json;

/** A place in a document; written out as a JSON Pointer only when there is something to say about it. */
record At(At parent, String token) {

    static final At ROOT = new At(null, null);

    At then(String property) {
        return new At(this, property);
    }

    At then(int index) {
        return new At(this, Integer.toString(index));
    }

    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + token.replace("~", "~0").replace("/", "~1");
    }

    /** What people call it: the property, or the body itself. */
    String name() {
        return parent == null ? "The body" : token;
    }
}
