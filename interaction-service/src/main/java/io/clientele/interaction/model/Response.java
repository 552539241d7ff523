package io.clientele.interaction.model;

/** What a customer did about a marketing touch. */
public enum Response {
    NONE,
    OPENED,
    CLICKED,
    REPLIED,
    VISITED,
    BOUGHT,
    DECLINED,
    UNSUBSCRIBED
}
