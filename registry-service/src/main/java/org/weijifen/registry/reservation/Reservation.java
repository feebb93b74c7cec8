package org.weijifen.registry.reservation;

/**
 * @param holderId id of the document that holds, or is about to hold, the unique thing
 */
public record Reservation(String holderId) {}
