package io.clientele.kit.json;

/** A place in a document; written out as a JSON Pointer only when there is something to say about it. */
record At(At parent, String token, String name) {

    static final At ROOT = new At(null, null, "The body");

    At then(String property) {
        return new At(this, property, property);
    }

    At then(int index) {
        return new At(this, Integer.toString(index), "Item " + index);
    }

    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
