package org.weijifen.registry.volunteer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Answers;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/**
 * HTTP of the register. The association sees persons, organisers a status and a masked number,
 * everybody else only oneself; whether another one exists is nobody's business (404).
 */
@RestController
@RequestMapping("/api/v1/volunteers")
public class VolunteerController {
    private static final String[] READERS = {
        Roles.ASSOCIATION, Roles.ORGANIZER, Roles.RECORDER, Roles.VOLUNTEER
    };

    private final ReadVolunteers volunteers;
    private final ChangeConsents changeConsents;
    private final Acts acts;

    public VolunteerController(
            ReadVolunteers volunteers, ChangeConsents changeConsents, Acts acts) {
        this.volunteers = volunteers;
        this.changeConsents = changeConsents;
        this.acts = acts;
    }

    @GetMapping("/{id}")
    ResponseEntity<VolunteerView> get(Caller caller, @PathVariable String id) {
        Instant now = acts.ofAny(caller, "volunteer.read", null, READERS).now();
        boolean full = maySeePerson(caller, id);
        if (!full && !caller.hasRole(Roles.ORGANIZER)) {
            throw new RefusedException(VolunteerRefusals.unknown());
        }
        var current = volunteers.current(PublicIds.require(id, "path:id"));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(current.version()))
                .body(volunteers.view(current, now, full));
    }

    @GetMapping
    ResponseEntity<Page.Body<ReadVolunteers.Entry>> list(
            Caller caller, PageRequest page, HttpServletRequest request) {
        Instant now = acts.of(caller, Roles.ASSOCIATION, "volunteer.list", null).now();
        var found = Page.of(page, volunteers.list(page.afterId(), page.fetch()), Versioned::id);
        List<ReadVolunteers.Entry> registered =
                found.items().stream().flatMap(v -> ReadVolunteers.entry(v, now).stream()).toList();
        return new Page<>(registered, found.nextCursor()).answer(request);
    }

    @PutMapping("/{id}/consents")
    ResponseEntity<String> consents(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ConsentsForm form) {
        Act act = acts.ofAny(caller, "volunteer.consent", null, READERS);
        if (!maySeePerson(caller, id)) {
            throw new RefusedException(VolunteerRefusals.unknown());
        }
        var seen = volunteers.current(PublicIds.require(id, "path:id"));
        EntityTags.check(ifMatch, seen.version());
        return Answers.ok(changeConsents.change(seen, form, act));
    }

    private static boolean maySeePerson(Caller caller, String id) {
        return caller.hasRole(Roles.ASSOCIATION) || caller.person().equals(id);
    }
}
