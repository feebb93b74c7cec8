package org.weijifen.blacklist.sanction;

import java.time.LocalDate;

/**
 * The decision to publish, one of its own (domain.md V8), on the local dates {@code [from, until)}.
 *
 * @param basis the lawful basis, free text that never leaves the service in an event or a public
 *     list
 */
public record PublicationOrder(LocalDate from, LocalDate until, String basis) {}
