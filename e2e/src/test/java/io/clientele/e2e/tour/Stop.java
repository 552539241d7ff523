package io.clientele.e2e.tour;

/**
 * One block of commands of the tour and the answer shown below it.
 *
 * @param answer null when none is shown
 */
record Stop(String commands, String answer) {}
