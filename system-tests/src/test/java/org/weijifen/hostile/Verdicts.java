package org.weijifen.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.weijifen.hostile.Wire.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Judges answers to bad requests and keeps what is wrong with them, so that all are told at once.
 */
final class Verdicts {
    /** A resident ID, also in a longer text. */
    private static final Pattern ID_NUMBER = Pattern.compile("999999\\d{11}[\\dX]");

    private static final List<String> INTERNALS =
            List.of(
                    "org.weijifen",
                    "org.spring",
                    "java.",
                    "jakarta.",
                    "tools.jackson",
                    "com.mongodb",
                    "Exception",
                    "\\tat ",
                    "<html");

    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

    /** The answer must be a proper problem document of one of these statuses. */
    void refused(String what, Answer answer, Integer... statuses) {
        List<String> faults = new ArrayList<>();
        if (!Set.of(statuses).contains(answer.status())) {
            faults.add("status " + answer.status() + " instead of " + Arrays.toString(statuses));
        }
        if (answer.status() < 200 || answer.status() >= 300) {
            document(answer, faults);
        }
        clean(answer, faults);
        complain(what, answer, faults);
    }

    /** Besides, it must name the field. */
    void refusedAt(String what, String pointer, Answer answer) {
        refused(what, answer, 400, 422);
        if (answer.status() == 400 || answer.status() == 422) {
            named(what, pointer, answer, answer.json().path("errors"));
        }
    }

    /** The first line was not taken, or the whole request refused, and the field is named. */
    void lineRefusedAt(String what, String pointer, Answer answer) {
        if (answer.status() != 200) {
            refusedAt(what, pointer, answer);
            return;
        }
        JsonNode line = answer.json().path("records").path(0);
        List<String> faults = new ArrayList<>();
        if (!Set.of("REJECTED", "CONFLICT").contains(line.path("status").asString(""))) {
            faults.add("the line was taken");
        }
        clean(answer, faults);
        complain(what, answer, faults);
        if (line.path("problem").has("errors")) {
            String inLine = pointer.replaceFirst("^/[A-Za-z]+/0", "");
            JsonNode errors = line.path("problem").path("errors");
            if (!errors.isEmpty()) {
                named(what, inLine, answer, errors);
            }
        }
    }

    /** The answer must be a success. */
    void accepted(String what, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() < 200 || answer.status() >= 300) {
            faults.add("not accepted");
        }
        complain(what, answer, faults);
    }

    void that(boolean holds, String what, Answer answer) {
        complain(what, answer, holds ? List.of() : List.of("does not hold"));
    }

    void failIfAny() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        if (!all.isEmpty()) {
            throw new AssertionError(all.size() + " complaints:\n" + String.join("\n", all));
        }
    }

    private void named(String what, String pointer, Answer answer, JsonNode errors) {
        for (JsonNode error : errors) {
            String told = error.path("pointer").asString("");
            if (told.equals(pointer) || told.startsWith(pointer + "/")) {
                return;
            }
        }
        complain(what, answer, List.of("errors do not name " + pointer));
    }

    private static void document(Answer answer, List<String> faults) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            faults.add("content type '" + answer.header("Content-Type") + "'");
        }
        JsonNode problem = answer.json();
        if (!problem.path("type").asString("").startsWith("urn:weijifen:problem:")) {
            faults.add("no type");
        }
        if (problem.path("title").asString("").isBlank()) {
            faults.add("no title");
        }
        if (problem.path("detail").asString("").isBlank()) {
            faults.add("no detail");
        }
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("status in the document differs");
        }
    }

    private static void clean(Answer answer, List<String> faults) {
        for (String internal : INTERNALS) {
            if (answer.text().contains(internal)) {
                faults.add("speaks of " + internal);
            }
        }
        if (ID_NUMBER.matcher(answer.text()).find()) {
            faults.add("repeats an ID number");
        }
    }

    private void complain(String what, Answer answer, List<String> faults) {
        if (!faults.isEmpty()) {
            String text = answer.text();
            String shown = text.length() > 300 ? text.substring(0, 300) + "…" : text;
            complaints.add(what + ": " + faults + " <- " + answer.status() + " " + shown);
        }
    }
}
