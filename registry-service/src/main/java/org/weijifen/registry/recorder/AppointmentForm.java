package org.weijifen.registry.recorder;

import java.time.LocalDate;

/**
 * A recorder's term {@code [from, until)} in local dates.
 *
 * @param trainedOn when the person was trained: not after the act, not after the term's start
 */
public record AppointmentForm(LocalDate from, LocalDate until, LocalDate trainedOn) {}
