package io.clientele.kit.rejection;

import java.util.List;

/**
 * The business "no": thrown by models and use cases, turned into a problem in one place. It carries no stack trace, for
 * it is an answer and no accident.
 */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<Fault> faults;

    private Rejection(Kind kind, String code, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public static Rejection of(Kind kind, String code, String detail, List<Fault> faults) {
        return new Rejection(kind, code, detail, faults);
    }

    public static Rejection notFound(String code, String detail) {
        return of(Kind.NOT_FOUND, code, detail, List.of());
    }

    public static Rejection conflict(String code, String detail) {
        return of(Kind.CONFLICT, code, detail, List.of());
    }

    public static Rejection conflict(String code, String detail, List<Fault> faults) {
        return of(Kind.CONFLICT, code, detail, faults);
    }

    public static Rejection malformed(Fault fault) {
        return malformed(List.of(fault));
    }

    public static Rejection malformed(List<Fault> faults) {
        return of(Kind.MALFORMED, "MALFORMED_REQUEST", sentence(faults, "The request cannot be understood."), faults);
    }

    public static Rejection invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    public static Rejection invalid(List<Fault> faults) {
        return of(Kind.INVALID, "INVALID_REQUEST", sentence(faults, "The content of the request is refused."), faults);
    }

    public static Rejection forbidden(String code, String detail) {
        return of(Kind.FORBIDDEN, code, detail, List.of());
    }

    public static Rejection unavailable(String code, String detail) {
        return of(Kind.UNAVAILABLE, code, detail, List.of());
    }

    /** The same "no", seen from the body in which what is refused lies at {@code prefix}. */
    public Rejection under(String prefix) {
        return of(
                kind,
                code,
                detail(),
                faults.stream().map(fault -> fault.under(prefix)).toList());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return getMessage();
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String sentence(List<Fault> faults, String otherwise) {
        return switch (faults.size()) {
            case 0 -> otherwise;
            case 1 -> faults.getFirst().detail();
            default -> otherwise + " " + faults.size() + " faults are listed under errors.";
        };
    }

    /** What kind of "no" it is; each has its HTTP status. */
    public enum Kind {
        MALFORMED(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED_MEDIA_TYPE(415),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
