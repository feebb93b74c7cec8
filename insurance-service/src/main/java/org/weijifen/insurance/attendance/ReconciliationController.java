package org.weijifen.insurance.attendance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.insurance.attendance.ReconcileActivity.Viewer;
import org.weijifen.insurance.attendance.Reconciliation.Row;
import org.weijifen.insurance.attendance.Reconciliation.Totals;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** Edge: insured, attended and claimed of one activity. */
@RestController
public final class ReconciliationController {
    private static final String[] READERS = {Roles.INSURER, Roles.ASSOCIATION, Roles.ORGANIZER};

    private final ReconcileActivity reconcileActivity;

    public ReconciliationController(ReconcileActivity reconcileActivity) {
        this.reconcileActivity = reconcileActivity;
    }

    /**
     * @param totals over all rows, on every page
     * @param items one per person, in order of volunteer id
     */
    public record Answer(String activityId, Totals totals, List<Row> items) {
        public Answer {
            items = List.copyOf(items);
        }
    }

    @GetMapping("/api/v1/covers/{activityId}/reconciliation")
    ResponseEntity<Answer> reconciliation(
            @PathVariable String activityId,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        caller.requireRole(READERS);
        PublicIds.require(activityId, "path:activityId");
        Reconciliation found =
                reconcileActivity
                        .reconcile(activityId, viewer(caller))
                        .orElseThrow(() -> new RefusedException(notFound()));
        var rows = Page.of(page, found.page(page.afterId(), page.fetch()), Row::volunteerId);
        return ResponseEntity.ok()
                .headers(rows.answer(request).getHeaders())
                .body(new Answer(activityId, found.totals(), rows.items()));
    }

    private static Viewer viewer(Caller caller) {
        return new Viewer(
                caller.hasRole(Roles.ASSOCIATION),
                caller.hasRole(Roles.INSURER) ? caller.organizationId() : null,
                caller.hasRole(Roles.ORGANIZER) ? caller.organizationId() : null);
    }

    private static Refusal notFound() {
        return Refusal.of(
                Refusal.Kind.NOT_FOUND,
                "RECONCILIATION_NOT_FOUND",
                "There is no reconciliation of this activity that you may see: check the activity's"
                        + " id, or wait until it is filed.",
                "未找到您有权查看的该活动核对信息，请核对活动编号，或等待活动完成备案。");
    }
}
