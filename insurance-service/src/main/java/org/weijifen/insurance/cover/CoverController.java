package org.weijifen.insurance.cover;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.insurance.cover.ShowCover.Viewer;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** Edge: who is insured in an activity (contracts.md section 2). */
@RestController
public final class CoverController {
    private static final String[] READERS = {
        Roles.INSURER, Roles.ASSOCIATION, Roles.ORGANIZER, Roles.VOLUNTEER
    };

    private final ShowCover showCover;

    public CoverController(ShowCover showCover) {
        this.showCover = showCover;
    }

    @GetMapping("/api/v1/covers/{activityId}")
    ResponseEntity<CoverView> show(@PathVariable String activityId, Caller caller) {
        caller.requireRole(READERS);
        PublicIds.require(activityId, "path:activityId");
        var cover =
                showCover
                        .show(activityId, viewer(caller))
                        .orElseThrow(() -> new RefusedException(notFound()));
        return ResponseEntity.ok().eTag(EntityTags.of(cover.version())).body(cover.state());
    }

    @GetMapping("/api/v1/covers/{activityId}/persons/{volunteerId}")
    ResponseEntity<PersonCoverView> showPerson(
            @PathVariable String activityId, @PathVariable String volunteerId, Caller caller) {
        caller.requireRole(READERS);
        PublicIds.require(activityId, "path:activityId");
        PublicIds.require(volunteerId, "path:volunteerId");
        return ResponseEntity.ok(
                showCover
                        .showPerson(activityId, volunteerId, viewer(caller))
                        .orElseThrow(() -> new RefusedException(notFound())));
    }

    private static Viewer viewer(Caller caller) {
        return new Viewer(
                caller.hasRole(Roles.ASSOCIATION),
                caller.hasRole(Roles.ORGANIZER) ? caller.organizationId() : null,
                caller.hasRole(Roles.VOLUNTEER) ? caller.person() : null,
                caller.hasRole(Roles.INSURER) ? caller.organizationId() : null);
    }

    private static Refusal notFound() {
        return Refusal.of(
                Refusal.Kind.NOT_FOUND,
                "COVER_NOT_FOUND",
                "There is no cover of this activity that you may see: check the activity's id, or wait"
                        + " until it is filed.",
                "未找到您有权查看的该活动承保信息，请核对活动编号，或等待活动完成备案。");
    }
}
