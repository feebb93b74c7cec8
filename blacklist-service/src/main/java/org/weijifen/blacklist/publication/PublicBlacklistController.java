package org.weijifen.blacklist.publication;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weijifen.platform.port.Clocks;
import org.weijifen.platform.web.Page;
import org.weijifen.platform.web.PageRequest;

/**
 * {@code GET /api/v1/public/blacklist}: no token needed. There is no {@code Last-Modified}: entries
 * begin and end without anything being modified.
 */
@RestController
@RequestMapping("/api/v1/public/blacklist")
public class PublicBlacklistController {
    private final PublicBlacklist blacklist;
    private final Clocks clocks;

    public PublicBlacklistController(PublicBlacklist blacklist, Clocks clocks) {
        this.blacklist = blacklist;
        this.clocks = clocks;
    }

    /** 304 where {@code If-None-Match} names the page as it is. */
    @GetMapping
    ResponseEntity<Page.Body<PublicBlacklist.Entry>> list(
            PageRequest request, HttpServletRequest http) {
        PublicListing list = blacklist.at(clocks.now());
        Page<PublicBlacklist.Entry> page = list.page(request);
        ResponseEntity<Page.Body<PublicBlacklist.Entry>> answer = page.answer(http);
        String tag = PublicListing.tag(page.items(), String.valueOf(page.nextCursor()));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .eTag('"' + tag + '"')
                .cacheControl(CacheControl.maxAge(list.age()).cachePublic())
                .body(answer.getBody());
    }
}
