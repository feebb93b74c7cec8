package org.weijifen.reward.shadow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.reward.statement.AccountAccess;

/**
 * {@code GET /api/v1/accounts/{volunteerId}/suppressed-hours}: what a volunteer lost, why, until
 * when, and how to object. Each page carries the totals of the whole.
 */
@RestController
public class SuppressedHoursController {
    private final ReadSuppressedHours suppressedHours;

    public SuppressedHoursController(ReadSuppressedHours suppressedHours) {
        this.suppressedHours = suppressedHours;
    }

    @GetMapping("/api/v1/accounts/{volunteerId}/suppressed-hours")
    ResponseEntity<SuppressedHours> statement(
            Caller caller,
            @PathVariable String volunteerId,
            PageRequest request,
            HttpServletRequest http) {
        SuppressedHours all = suppressedHours.of(AccountAccess.visible(caller, volunteerId));
        String after = request.afterId();
        List<SuppressedHours.Item> loaded =
                all.items().stream()
                        .filter(item -> after == null || item.id().compareTo(after) > 0)
                        .limit(request.fetch())
                        .toList();
        Page<SuppressedHours.Item> page = Page.of(request, loaded, SuppressedHours.Item::id);
        return ResponseEntity.ok()
                .headers(page.answer(http).getHeaders())
                .body(
                        new SuppressedHours(
                                all.volunteerId(),
                                all.knownAt(),
                                all.totals(),
                                all.now(),
                                all.withoutSanctions(),
                                all.withdrawn(),
                                all.sanctions(),
                                page.items()));
    }
}
