package org.weijifen.insurance.exposure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.insurance.overlap.DayRange;
import org.weijifen.insurance.overlap.FindDoubleCovers;
import org.weijifen.insurance.overlap.FindDoubleCovers.DoubleCover;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** Edge: accumulation per place and hour, and people covered twice at one time. */
@RestController
public final class ExposureController {
    private static final String[] READERS = {Roles.INSURER, Roles.ASSOCIATION};
    private static final int PLACE_MAX_LENGTH = 200;

    private final FindExposures exposures;
    private final FindDoubleCovers doubleCovers;

    public ExposureController(FindExposures exposures, FindDoubleCovers doubleCovers) {
        this.exposures = exposures;
        this.doubleCovers = doubleCovers;
    }

    /**
     * @param peak highest row of the whole period, on the first page only; absent where there is
     *     none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(List<ExposureRow> items, @Nullable ExposureRow peak) {
        public Answer {
            items = List.copyOf(items);
        }
    }

    @GetMapping("/api/v1/exposures")
    ResponseEntity<Answer> exposures(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam @Nullable String place,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        caller.requireRole(READERS);
        var query =
                new FindExposures.Query(
                        HourRange.parse(from, to), checked(place), insurerOf(caller));
        var rows =
                Page.of(page, exposures.list(query, page.afterId(), page.fetch()), ExposureRow::id);
        return ResponseEntity.ok()
                .headers(rows.answer(request).getHeaders())
                .body(
                        new Answer(
                                rows.items(),
                                page.afterId() == null ? exposures.peak(query) : null));
    }

    @GetMapping("/api/v1/exposures/double-cover")
    ResponseEntity<Page.Body<DoubleCoverView>> doubleCover(
            @RequestParam String from,
            @RequestParam String to,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        caller.requireRole(READERS);
        String insurerId = insurerOf(caller);
        var found =
                doubleCovers.list(
                        DayRange.parse(from, to), insurerId, page.afterId(), page.fetch());
        return Page.of(page, found, DoubleCover::position)
                .map(row -> DoubleCoverView.of(row, insurerId))
                .answer(request);
    }

    /** Of whose policies only; {@code null} for the association, which sees all. */
    private static @Nullable String insurerOf(Caller caller) {
        if (caller.hasRole(Roles.ASSOCIATION)) {
            return null;
        }
        String insurerId = caller.organizationId();
        if (!PublicIds.matches(insurerId)) {
            throw new RefusedException(
                    Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            "INSURER_UNBOUND",
                            "Your role is bound to no insurer: ask for a token that names yours.",
                            "您的角色未绑定保险机构，请使用注明机构的令牌。"));
        }
        return insurerId;
    }

    private static @Nullable String checked(@Nullable String place) {
        if (place == null) {
            return null;
        }
        if (place.isBlank() || place.length() > PLACE_MAX_LENGTH) {
            String detail = "Give the place in 1 to " + PLACE_MAX_LENGTH + " characters.";
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.INVALID,
                            "INVALID_PLACE",
                            detail,
                            "地点须为 1 至 " + PLACE_MAX_LENGTH + " 个字符。",
                            List.of(
                                    new Refusal.FieldError(
                                            "query:place", "INVALID_PLACE", detail))));
        }
        return place;
    }
}
