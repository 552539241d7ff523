/** What facts mean, as formulas read them: money, activities, contracts. */
package io.clientele.valuation.fact.meaning;
