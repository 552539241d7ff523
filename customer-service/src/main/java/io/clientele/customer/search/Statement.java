package io.clientele.customer.search;

import java.util.List;

/** What is asked of the database, with its arguments in the order of their numbers. */
public record Statement(String text, List<Object> arguments) {}
