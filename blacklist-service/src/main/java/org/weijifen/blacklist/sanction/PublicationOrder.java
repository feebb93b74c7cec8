package org.weijifen.blacklist.sanction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision to publish, one of its own (domain.md V8), on the local dates {@code [from, until)}.
 *
 * @param basis the lawful basis, free text that never leaves the service in an event or a public
 *     list
 * @param necessity why a light violation is published all the same, likewise; absent at any other
 *     severity
 */
public record PublicationOrder(
        LocalDate from, LocalDate until, String basis, @Nullable String necessity) {

    public PublicationOrder(LocalDate from, LocalDate until, String basis) {
        this(from, until, basis, null);
    }
}
