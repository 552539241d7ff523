package io.clientele.gateway.problem;

/**
 * What a kind of problem means to whoever receives it.
 *
 * @param code stable name, UPPER_SNAKE
 * @param status the HTTP status it comes with
 * @param meaning what has happened
 * @param remedy what to do about it
 */
record DocumentedProblem(String code, int status, String meaning, String remedy) {

    /** Where its page stands: the type of the problem. */
    String type() {
        return ProblemCatalogue.type(code);
    }
}
