package io.clientele.segmentation.scheme.explanation;

/** One sentence of an explanation: a stable code for machines and the words for people. */
public record Reason(String code, Text text) {

    public static Reason of(String code, String en, String zh) {
        return new Reason(code, new Text(en, zh));
    }
}
