/** The models, the versions that fits have found, and which of them are in use. */
package io.clientele.valuation.model;
