package org.weijifen.insurance.exposure;

import java.text.Normalizer;

/** What makes two texts of a header one place: full and half width, and blanks around it. Pure. */
final class Place {
    private Place() {}

    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
