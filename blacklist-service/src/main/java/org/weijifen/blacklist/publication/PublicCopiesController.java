package org.weijifen.blacklist.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.signing.KeySet;
import org.weijifen.platform.signing.KeySetAnswers;
import org.weijifen.platform.signing.SigningKey;
import org.weijifen.platform.web.MediaChoice;

/** The public list to take away: signed, as JSON and as CSV; and the keys. No token needed. */
@RestController
@RequestMapping("/api/v1/public")
public class PublicCopiesController {
    /** {@code typ} of a signed list. */
    public static final String TYPE = "blacklist+jws";

    private static final MediaType JOSE = new MediaType("application", "jose");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<MediaType> FORMS = List.of(JOSE, MediaType.APPLICATION_JSON);

    private final PublicBlacklist blacklist;
    private final Clocks clocks;
    private final String scheme;
    private final Signing signing;

    /**
     * What signs the list.
     *
     * @param published its public half and the retired ones
     */
    public record Signing(SigningKey key, KeySet published) {}

    public PublicCopiesController(
            PublicBlacklist blacklist, Clocks clocks, String scheme, Signing signing) {
        this.blacklist = blacklist;
        this.clocks = clocks;
        this.scheme = scheme;
        this.signing = signing;
    }

    /** Compact JWS unless JSON is preferred. The tag is weak, since each answer names its time. */
    @GetMapping("/blacklist/snapshot")
    ResponseEntity<byte[]> snapshot(
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        MediaType form = MediaChoice.of(accept, FORMS);
        PublicListing list = blacklist.at(clocks.now());
        byte[] json = utf8(ListCopies.json(scheme, list));
        String tag =
                PublicListing.tag(
                        list.entries(),
                        list.validUntil(),
                        form,
                        signing.key().publicKey().getKeyID());
        return copy(list, form)
                .eTag("W/\"" + tag + '"')
                .varyBy(HttpHeaders.ACCEPT)
                .body(form.equals(JOSE) ? utf8(signing.key().sign(json)) : json);
    }

    @GetMapping("/blacklist/export")
    ResponseEntity<byte[]> export(
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        MediaType form = MediaChoice.of(accept, List.of(CSV));
        PublicListing list = blacklist.at(clocks.now());
        return copy(list, form)
                .eTag('"' + PublicListing.tag(list.entries(), list.validUntil()) + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"blacklist.csv\"")
                .body(utf8(ListCopies.csv(scheme, list)));
    }

    @GetMapping("/blacklist-keys")
    ResponseEntity<byte[]> keys() {
        return KeySetAnswers.of(signing.published().toJson());
    }

    private static ResponseEntity.BodyBuilder copy(PublicListing list, MediaType form) {
        return ResponseEntity.ok()
                .contentType(form)
                .cacheControl(CacheControl.maxAge(list.age()).cachePublic());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
