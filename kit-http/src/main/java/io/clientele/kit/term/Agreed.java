package io.clientele.kit.term;

/** What is said of a term: each part of it, or nothing. */
public interface Agreed<A extends Agreed<A>> {

    /** This where it says something, the earlier one elsewhere. */
    A over(A earlier);
}
