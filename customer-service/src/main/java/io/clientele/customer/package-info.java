/** The record of a customer as callers register, read and change it, and what all that belongs to a customer may do with the record. */
package io.clientele.customer;
