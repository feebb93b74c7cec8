package org.weijifen.activity.input;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Collects wrong fields by JSON pointer. */
public final class FieldChecks {
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final List<FieldError> errors = new ArrayList<>();

    public FieldChecks that(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, code, detail));
        }
        return this;
    }

    /** Not blank, at most as long as a title may be. */
    public FieldChecks text(@Nullable String value, String pointer) {
        return that(
                value != null && !value.isBlank() && value.length() <= Checks.TEXT_MAX_LENGTH,
                pointer,
                "TEXT",
                "Write 1 to " + Checks.TEXT_MAX_LENGTH + " characters.");
    }

    public FieldChecks id(@Nullable String value, String pointer) {
        return that(
                PublicIds.isValid(value),
                pointer,
                "INVALID_ID",
                "An id consists of 1 to 40 letters, digits, '_' or '-'.");
    }

    public FieldChecks code(@Nullable String value, String pointer) {
        return that(
                value != null && CODE.matcher(value).matches(),
                pointer,
                "INVALID_CODE",
                "A code consists of 1 to 40 capital letters or '_'.");
    }

    /** On a whole minute of a year that clocks and documents can bear. */
    public FieldChecks wholeMinute(Instant value, String pointer) {
        return that(
                        !value.isBefore(EARLIEST) && value.isBefore(LATEST),
                        pointer,
                        "TIME_OUT_OF_RANGE",
                        "Give a time from 2000 to 2099.")
                .that(
                        Math.floorMod(value.getEpochSecond(), 60) == 0 && value.getNano() == 0,
                        pointer,
                        "WHOLE_MINUTES",
                        "Give whole minutes, without seconds.");
    }

    /** The refusal of everything wrong so far, or nothing. */
    public Optional<Refusal> refusal() {
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                Kind.INVALID,
                                "INVALID_FIELDS",
                                "Correct the fields listed under errors and send the request again.",
                                "请更正 errors 中列出的字段后重新提交。",
                                errors));
    }
}
