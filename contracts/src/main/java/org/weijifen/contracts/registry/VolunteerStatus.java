package org.weijifen.contracts.registry;

/**
 * Where a volunteer stands in the register now; the histories in {@link VolunteerStanding} answer
 * for the past.
 */
public enum VolunteerStatus {
    ACTIVE,
    CANCELLED
}
