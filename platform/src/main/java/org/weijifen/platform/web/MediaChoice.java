package org.weijifen.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Which of the forms that a resource has its reader wants. */
public final class MediaChoice {
    private MediaChoice() {}

    /**
     * @param accept value of the header; the first form is answered where it is absent
     * @param offered by our preference
     * @throws HttpMediaTypeNotAcceptableException where the reader wants none of them (406)
     */
    public static MediaType of(@Nullable String accept, List<MediaType> offered)
            throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return offered.getFirst();
        }
        try {
            List<MediaType> wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            wanted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
            for (MediaType one : wanted) {
                for (MediaType form : offered) {
                    if (one.getQualityValue() > 0
                            && one.removeQualityValue().isCompatibleWith(form)) {
                        return form;
                    }
                }
            }
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(String.valueOf(e.getMessage()));
        }
        throw new HttpMediaTypeNotAcceptableException(offered);
    }
}
