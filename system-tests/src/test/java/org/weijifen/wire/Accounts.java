package org.weijifen.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.weijifen.quickstart.demo.Api;
import tools.jackson.databind.JsonNode;

/** What the API shows of accounts. */
final class Accounts {
    private final Api api;

    Accounts(Api api) {
        this.api = api;
    }

    /**
     * What an account and what follows from it come to, without instants and numbers (invariant 3).
     *
     * @param benefits kind, year and status of those that are not cancelled
     */
    record Worth(
            long creditedMinutes,
            long suppressedMinutes,
            int tier,
            Map<Integer, Long> minutesOfYears,
            List<String> benefits,
            List<Integer> validCertificates) {}

    Worth worth(String volunteer) {
        JsonNode account = get(volunteer, "");
        Map<Integer, Long> years = new TreeMap<>();
        for (JsonNode year : account.path("years")) {
            years.put(year.path("year").asInt(), year.path("creditedMinutes").asLong());
        }
        return new Worth(
                account.path("creditedMinutes").asLong(),
                account.path("suppressedMinutes").asLong(),
                account.path("tier").asInt(),
                years,
                items(volunteer, "/benefits").stream()
                        .filter(b -> !b.path("status").asString().equals("CANCELLED"))
                        .map(
                                b ->
                                        b.path("benefitKind").asString()
                                                + " "
                                                + b.path("year").asInt()
                                                + " "
                                                + b.path("status").asString())
                        .sorted()
                        .toList(),
                items(volunteer, "/certificates").stream()
                        .filter(c -> c.path("status").asString().equals("VALID"))
                        .map(c -> c.path("tier").asInt())
                        .sorted()
                        .toList());
    }

    /** Everything that is shown, to the last byte. */
    String everything(String volunteer) {
        return get(volunteer, "").toString()
                + get(volunteer, "/entries")
                + get(volunteer, "/benefits")
                + get(volunteer, "/certificates");
    }

    /** Each record with its credited and suppressed minutes of a month, in the order shown. */
    List<JsonNode> entries(String volunteer) {
        return items(volunteer, "/entries");
    }

    List<JsonNode> items(String volunteer, String what) {
        return new ArrayList<>(
                StreamSupport.stream(get(volunteer, what).path("items").spliterator(), false)
                        .toList());
    }

    private JsonNode get(String volunteer, String what) {
        return api.must(api.get(Street.OFFICER, "/api/v1/accounts/" + volunteer + what));
    }
}
