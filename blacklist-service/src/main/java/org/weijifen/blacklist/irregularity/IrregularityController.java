package org.weijifen.blacklist.irregularity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.contracts.activity.IrregularityKind;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Versioned;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** What stands behind cases that irregularities opened, for those who investigate. */
@RestController
@RequestMapping("/api/v1/irregularities")
public final class IrregularityController {
    private final AggregateRuntime runtime;
    private final IntakeAggregate intakes;

    public IrregularityController(AggregateRuntime runtime, IntakeAggregate intakes) {
        this.runtime = runtime;
        this.intakes = intakes;
    }

    /** Irregularities of one kind and month. */
    record View(
            String organizationId,
            IrregularityKind kind,
            String month,
            List<Intake.Taken> irregularities) {
        static View of(Intake intake) {
            return new View(
                    intake.organizationId(),
                    intake.kind(),
                    intake.month(),
                    intake.irregularities());
        }
    }

    @GetMapping
    ResponseEntity<Page.Body<View>> list(
            @RequestParam String organizationId,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        caller.requireRole(Roles.ASSOCIATION, Roles.CIVILISATION_OFFICE);
        PublicIds.require(organizationId, "query:organizationId");
        var found =
                runtime.scan(
                        intakes,
                        new Scan(
                                Map.of(IntakeAggregate.ORGANIZATION_ID, organizationId),
                                page.afterId(),
                                null,
                                page.fetch()));
        return Page.of(page, found, Versioned::id).map(v -> View.of(v.state())).answer(request);
    }
}
