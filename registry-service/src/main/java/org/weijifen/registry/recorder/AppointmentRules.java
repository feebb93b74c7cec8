package org.weijifen.registry.recorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.AppointmentPeriod;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.Refusal.Kind;
import org.weijifen.scheme.SchemeCalendar;

/**
 * Decisions about recorders (domain.md H11). Nobody is appointed for days gone by: that would make
 * records right that were not.
 */
final class AppointmentRules {
    private AppointmentRules() {}

    /** Who shall record where. */
    record Pair(String organizationId, String volunteerId) {}

    /** Only a registered, active volunteer records. */
    static Optional<Refusal> mayRecord(@Nullable VolunteerStatus status) {
        if (status == null) {
            return Optional.of(
                    Refusal.of(
                            Kind.NOT_FOUND,
                            "UNKNOWN_VOLUNTEER",
                            "No volunteer is registered under this id.",
                            "没有以此编号注册的志愿者。"));
        }
        return status == VolunteerStatus.ACTIVE
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                Kind.CONFLICT,
                                "VOLUNTEER_NOT_ACTIVE",
                                "This volunteer's registration is cancelled: appoint somebody else.",
                                "该志愿者的注册已注销，请任命其他人。"));
    }

    /** Sets the current or coming term: what was to come is replaced, what has been stays. */
    static Decision<Appointments> appoint(
            @Nullable Appointments state, Pair pair, AppointmentForm form, Instant now) {
        LocalDate today = SchemeCalendar.dateOf(now);
        List<AppointmentPeriod> terms = state == null ? List.of() : state.terms();
        List<FieldError> errors = faults(form, terms, today);
        if (!errors.isEmpty()) {
            return Decision.refuse(
                    new Refusal(
                            Kind.INVALID,
                            "INVALID_APPOINTMENT",
                            "Correct the fields named in errors.",
                            "请更正 errors 中列出的字段。",
                            errors));
        }
        List<AppointmentPeriod> changed = new ArrayList<>(before(terms, form.from()));
        changed.add(new AppointmentPeriod(form.from(), form.until()));
        if (state != null && changed.equals(terms) && form.trainedOn().equals(state.trainedOn())) {
            return Decision.unchanged();
        }
        return Decision.to(
                new Appointments(
                        pair.organizationId(),
                        pair.volunteerId(),
                        changed,
                        form.trainedOn(),
                        null,
                        now));
    }

    /** Ends the term today; terms to come fall away. A second time changes nothing. */
    static Decision<Appointments> dismiss(@Nullable Appointments state, Instant now) {
        if (state == null) {
            return Decision.refuse(
                    Refusal.of(
                            Kind.NOT_FOUND,
                            "NOT_A_RECORDER",
                            "This volunteer was never appointed recorder of this organisation.",
                            "该志愿者从未被任命为该组织的记录员。"));
        }
        LocalDate today = SchemeCalendar.dateOf(now);
        List<AppointmentPeriod> left = before(state.terms(), today);
        return left.equals(state.terms())
                ? Decision.unchanged()
                : Decision.to(
                        new Appointments(
                                state.organizationId(),
                                state.volunteerId(),
                                left,
                                state.trainedOn(),
                                today,
                                now));
    }

    private static List<FieldError> faults(
            AppointmentForm form, List<AppointmentPeriod> terms, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        boolean startsRunningTerm =
                terms.stream()
                        .anyMatch(t -> t.from().equals(form.from()) && t.until().isAfter(today));
        if (form.from().isBefore(today) && !startsRunningTerm) {
            errors.add(error("/from", "DATE_PAST", "A term cannot begin before today."));
        }
        if (!form.until().isAfter(form.from()) || form.until().isBefore(today)) {
            errors.add(
                    error(
                            "/until",
                            "TERM_EMPTY",
                            "A term ends after it begins, and not before today."));
        }
        if (form.trainedOn().isAfter(form.from()) || form.trainedOn().isAfter(today)) {
            errors.add(
                    error(
                            "/trainedOn",
                            "NOT_TRAINED",
                            "A recorder is trained first: the day may not lie after today or after"
                                    + " the term's start."));
        }
        return errors;
    }

    /** The history up to a day; a term that runs over it is cut short. */
    private static List<AppointmentPeriod> before(List<AppointmentPeriod> terms, LocalDate day) {
        List<AppointmentPeriod> left = new ArrayList<>();
        for (AppointmentPeriod term : terms) {
            if (term.from().isBefore(day)) {
                left.add(
                        term.until().isAfter(day) ? new AppointmentPeriod(term.from(), day) : term);
            }
        }
        return List.copyOf(left);
    }

    private static FieldError error(String pointer, String code, String detail) {
        return new FieldError(pointer, code, detail);
    }
}
