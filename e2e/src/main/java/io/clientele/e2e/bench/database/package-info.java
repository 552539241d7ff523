/** Straight into the databases of the services and out of them: for references, and for a base that is too large to be told of. */
package io.clientele.e2e.bench.database;
