/** What a formula answers: values, the numbers and terms that lead to them, and the inputs with their units. */
package io.clientele.valuation.calculation.answer;
