package io.clientele.segmentation.scheme;

import java.util.List;
import java.util.Optional;

/** The one list of schemes. */
public final class Schemes {

    public static final List<Scheme> ALL = List.of(new ValueMatrix(), new Rfm());

    private Schemes() {}

    public static Optional<Scheme> find(String code) {
        return ALL.stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
