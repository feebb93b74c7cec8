package org.weijifen.activity.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What to tell an organiser at filing (domain.md V5, V6; contracts.md "who reacts to what"). */
public final class FilingWarnings {
    private FilingWarnings() {}

    /** Organisers under a sanction at the activity's time. */
    public static List<Warning> ofOrganizers(
            Collection<String> organizationIds,
            Map<String, SanctionedOrganization> sanctioned,
            Instant startsAt,
            Instant endsAt) {
        List<String> meant =
                organizationIds.stream()
                        .filter(
                                id -> {
                                    SanctionedOrganization o = sanctioned.get(id);
                                    return o != null && o.suppresses(startsAt, endsAt);
                                })
                        .toList();
        return warning(
                "HOURS_WILL_NOT_BE_CREDITED",
                "These organisers are sanctioned at the activity's time: hours served will not be credited.",
                "以下主办方在活动期间处于失信惩戒中，所服务时长将不予记录。",
                meant);
    }

    /** Lines that are kept although the person is not, or not yet, an active volunteer. */
    public static List<Warning> ofVolunteers(
            Collection<String> volunteerIds, Map<String, Person> persons, Instant now) {
        List<Warning> warnings = new ArrayList<>();
        warnings.addAll(
                warning(
                        "VOLUNTEER_UNKNOWN",
                        "Nobody is known under these ids yet: the lines are kept, but only people registered by the start are covered.",
                        "以下编号尚无登记信息：名单予以保留，但仅在活动开始前完成注册者享有保险保障。",
                        filter(volunteerIds, persons, p -> p == null || p.registration() == null)));
        warnings.addAll(
                warning(
                        "VOLUNTEER_NOT_ACTIVE",
                        "These people are not active volunteers at present: the lines are kept, but they are covered only if active at the start.",
                        "以下人员当前不是有效志愿者：名单予以保留，但仅在活动开始时有效者享有保险保障。",
                        filter(
                                volunteerIds,
                                persons,
                                p -> p != null && p.registration() != null && !p.activeAt(now))));
        return warnings;
    }

    private static List<String> filter(
            Collection<String> ids,
            Map<String, Person> persons,
            Predicate<@Nullable Person> wanted) {
        return ids.stream().filter(id -> wanted.test(persons.get(id))).toList();
    }

    private static List<Warning> warning(
            String code, String detail, String detailZh, List<String> ids) {
        return ids.isEmpty() ? List.of() : List.of(new Warning(code, detail, detailZh, ids));
    }
}
