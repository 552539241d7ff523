/** Work on everyone: how it is divided among replicas, and what it costs. */
package io.clientele.valuation.population;
