package org.weijifen.blacklist.caseflow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.EntityTags;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** HTTP of what cases say: one to its officers and its subject, lists of what is due. */
@RestController
@RequestMapping("/api/v1/cases")
public class CaseFilesController {
    private static final String[] OFFICERS = {Roles.ASSOCIATION, Roles.CIVILISATION_OFFICE};
    private static final String[] READERS = {
        Roles.ASSOCIATION, Roles.CIVILISATION_OFFICE, Roles.ORGANIZER, Roles.VOLUNTEER
    };

    private final FindCases findCases;
    private final Acts acts;

    public CaseFilesController(FindCases findCases, Acts acts) {
        this.findCases = findCases;
        this.acts = acts;
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView> get(@PathVariable String id, Caller caller) {
        Instant now = acts.ofAny(caller, "case.show", null, READERS).now();
        PublicIds.require(id, "path:id");
        boolean officer =
                caller.hasRole(Roles.ASSOCIATION) || caller.hasRole(Roles.CIVILISATION_OFFICE);
        var found =
                findCases
                        .one(id, officer ? null : ProcedureController.party(caller), now)
                        .orElseThrow(() -> new RefusedException(CaseRefusals.unknown()));
        return ResponseEntity.ok().eTag(EntityTags.of(found.version())).body(found.state());
    }

    @GetMapping
    ResponseEntity<Page.Body<CaseLine>> list(
            @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dueBefore,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        Instant now = acts.ofAny(caller, "case.list", null, OFFICERS).now();
        var loaded =
                findCases.list(
                        new FindCases.Wanted(status, overdue, dueBefore),
                        now,
                        page.afterId(),
                        page.fetch());
        return Page.of(page, loaded, CaseLine::caseId).answer(request);
    }
}
