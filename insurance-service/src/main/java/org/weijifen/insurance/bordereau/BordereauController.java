package org.weijifen.insurance.bordereau;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.bordereau.RowsCsv;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.signing.KeySetAnswers;
import org.weijifen.platform.web.Acts;
import org.weijifen.platform.web.Caller;
import org.weijifen.platform.web.MediaChoice;
import org.weijifen.platform.web.PublicIds;
import org.weijifen.scheme.Roles;

/**
 * Edge: the sealed list as CSV (if nothing else is asked for), as a workbook and as the signed
 * bundle, by {@code Accept}; and the keys that signed it. To an insurer other than the policy's the
 * list does not exist.
 */
@RestController
public final class BordereauController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<MediaType> OFFERED = List.of(CSV, XLSX, MediaType.APPLICATION_JSON);

    private final ShowBordereau showBordereau;
    private final Acts acts;

    public BordereauController(ShowBordereau showBordereau, Acts acts) {
        this.showBordereau = showBordereau;
        this.acts = acts;
    }

    @GetMapping("/api/v1/covers/{activityId}/bordereau")
    ResponseEntity<byte[]> show(
            @PathVariable String activityId,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Caller caller)
            throws HttpMediaTypeNotAcceptableException {
        Act act = acts.ofAny(caller, "bordereau.show", null, Roles.INSURER, Roles.ASSOCIATION);
        PublicIds.require(activityId, "path:activityId");
        MediaType type = MediaChoice.of(accept, OFFERED);
        boolean all = caller.hasRole(Roles.ASSOCIATION);
        var sealed =
                showBordereau.show(
                        activityId, insurer -> all || caller.isBoundTo(insurer), act.now());
        String extension = type.equals(CSV) ? "csv" : type.equals(XLSX) ? "xlsx" : "json";
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + version(type, sealed) + '-' + extension + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bordereau-" + activityId + '.' + extension + '"')
                .body(body(type, sealed));
    }

    /** Open: whoever holds a bundle may know whether it is ours. */
    @GetMapping("/api/v1/public/insurance-keys")
    ResponseEntity<byte[]> keys() {
        return KeySetAnswers.of(showBordereau.keys().toJson());
    }

    /** A kept bundle would have a kept head: it is another one at every moment. */
    private static String version(MediaType type, ShowBordereau.Sealed sealed) {
        String entry = sealed.hash().substring(0, 32);
        Instant shown = sealed.headAt();
        return type.equals(MediaType.APPLICATION_JSON) ? entry + '-' + shown.toEpochMilli() : entry;
    }

    private static byte[] body(MediaType type, ShowBordereau.Sealed sealed) {
        if (type.equals(XLSX)) {
            return BordereauWorkbook.of(sealed);
        }
        return utf8(
                type.equals(CSV) ? RowsCsv.of(sealed.rows().values()) : sealed.bundle().toJson());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
