package org.weijifen.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a list in ascending order of id; the body is {@code {"items": [...]}}.
 *
 * @param nextCursor cursor of the page after this one; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** The JSON body of a list. */
    public record Body<T>(List<T> items) {}

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page out of what was loaded.
     *
     * @param loaded up to {@link PageRequest#fetch()} elements in ascending order of id
     */
    public static <T> Page<T> of(PageRequest request, List<T> loaded, Function<T, String> id) {
        if (loaded.size() <= request.limit()) {
            return new Page<>(loaded, null);
        }
        List<T> items = loaded.subList(0, request.limit());
        return new Page<>(items, PageRequest.encode(id.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextCursor);
    }

    /**
     * 200 with the items and, where there is a next page, its RFC 8288 {@code Link} (relative to
     * the host).
     */
    public ResponseEntity<Body<T>> answer(HttpServletRequest request) {
        var response = ResponseEntity.ok();
        if (nextCursor != null) {
            var next =
                    UriComponentsBuilder.fromPath(request.getRequestURI())
                            .query(request.getQueryString())
                            .replaceQueryParam("cursor", nextCursor)
                            .build(true);
            response.header(HttpHeaders.LINK, "<" + next.toUriString() + ">; rel=\"next\"");
        }
        return response.body(new Body<>(items));
    }
}
