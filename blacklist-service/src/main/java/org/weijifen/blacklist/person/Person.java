package org.weijifen.blacklist.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.VolunteerEvent;
import org.weijifen.scheme.SchemeCalendar;

/**
 * A person as the registry last described them, at {@code persons/<volunteerId>}.
 *
 * @param revision of the newest standing heard of
 * @param adultFrom from this local date on the person is known to be of age; before it they are
 *     taken for a minor
 */
public record Person(long revision, LocalDate adultFrom) {

    /**
     * What is known after one more standing. It names the eighteenth birthday only while that is
     * ahead; one that names none tells that the person is of age on its own date.
     */
    static Person told(@Nullable Person known, VolunteerEvent event) {
        LocalDate birthday = event.standing().turns18On();
        LocalDate told = SchemeCalendar.dateOf(event.occurredAt());
        if (birthday != null) {
            return new Person(event.revision(), birthday);
        }
        return new Person(
                event.revision(),
                known == null || told.isBefore(known.adultFrom()) ? told : known.adultFrom());
    }

    public boolean isAdultOn(LocalDate day) {
        return !day.isBefore(adultFrom);
    }
}
