/** Doing jobs: who claims which, how far it is, and how replicas share the parts of one. Nobody outside asks for anything here. */
package io.clientele.kit.job.work;
