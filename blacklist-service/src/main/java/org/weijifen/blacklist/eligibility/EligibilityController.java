package org.weijifen.blacklist.eligibility;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.blacklist.eligibility.UnitEligibility.Loss;
import org.weijifen.blacklist.publication.CsvText;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.MediaChoice;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/** The year's list for officers, and each unit's own line for its organizer. */
@RestController
@RequestMapping("/api/v1/civilised-unit-eligibility")
public class EligibilityController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON, CSV);
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

    private final FindEligibility findEligibility;

    public EligibilityController(FindEligibility findEligibility) {
        this.findEligibility = findEligibility;
    }

    /** Pages of JSON, or the whole year as CSV, by {@code Accept}. */
    @GetMapping("/{year}")
    ResponseEntity<?> list(
            @PathVariable String year,
            Caller caller,
            PageRequest page,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        caller.requireRole(Roles.ASSOCIATION, Roles.CIVILISATION_OFFICE);
        int asked = year(year);
        MediaType form = MediaChoice.of(accept, FORMS);
        List<UnitEligibility> units = findEligibility.ofYear(asked);
        if (form.equals(CSV)) {
            return ResponseEntity.ok()
                    .contentType(CSV)
                    .varyBy(HttpHeaders.ACCEPT)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"civilised-unit-eligibility-" + asked + ".csv\"")
                    .body(csv(units).getBytes(StandardCharsets.UTF_8));
        }
        String after = page.afterId();
        List<UnitEligibility> loaded =
                units.stream()
                        .filter(u -> after == null || u.unitId().compareTo(after) > 0)
                        .limit(page.fetch())
                        .toList();
        return Page.of(page, loaded, UnitEligibility::unitId).answer(request);
    }

    /** To other organizers, and for what is no unit, there is none. */
    @GetMapping("/{year}/{unitId}")
    UnitEligibility one(@PathVariable String year, @PathVariable String unitId, Caller caller) {
        caller.requireRole(Roles.ASSOCIATION, Roles.CIVILISATION_OFFICE, Roles.ORGANIZER);
        int asked = year(year);
        PublicIds.require(unitId, "path:unitId");
        boolean sees =
                caller.hasRole(Roles.ASSOCIATION)
                        || caller.hasRole(Roles.CIVILISATION_OFFICE)
                        || caller.isBoundTo(unitId);
        UnitEligibility found = sees ? findEligibility.ofUnit(asked, unitId) : null;
        if (found == null) {
            throw new RefusedException(
                    Refusal.of(
                            Refusal.Kind.NOT_FOUND,
                            "UNKNOWN_UNIT",
                            "There is no such unit that you may see. Only units take part in the civilised-unit award.",
                            "没有您可查看的该单位；文明单位评选仅限单位参加。"));
        }
        return found;
    }

    private static String csv(List<UnitEligibility> units) {
        var csv =
                new CsvText()
                        .line(
                                "unitId",
                                "unitName",
                                "year",
                                "status",
                                "sanctionId",
                                "caseId",
                                "since",
                                "appealOpen",
                                "regainedAt");
        for (UnitEligibility unit : units) {
            for (Loss loss : unit.losses()) {
                csv.line(
                        unit.unitId(),
                        unit.unitName(),
                        unit.year(),
                        unit.status(),
                        loss.sanctionId(),
                        loss.caseId(),
                        loss.since(),
                        loss.appealOpen(),
                        loss.regainedAt());
            }
        }
        return csv.toString();
    }

    private static int year(String text) {
        if (YEAR.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        throw new RefusedException(
                Refusal.of(
                        Refusal.Kind.NOT_FOUND,
                        "UNKNOWN_YEAR",
                        "There is no such year. A year is written with four digits, such as 2026.",
                        "没有该年度；年份为四位数字，例如 2026。"));
    }
}
