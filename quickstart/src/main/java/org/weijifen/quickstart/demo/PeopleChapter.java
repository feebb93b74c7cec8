package org.weijifen.quickstart.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who may register, and that nobody is two persons (P1, trap 11). */
final class PeopleChapter implements Chapter {
    private static final LocalDate BIRTH = LocalDate.of(1980, 5, 17);
    private static final int SERIAL = 901;

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void play(World world, Story story) {
        story.chapter("People and bodies (P1, P2)", "人与组织");
        Api api = story.api();
        Map<String, Object> body = world.registration(BIRTH, SERIAL, true);
        var first = api.post(World.OFFICER, "/api/v1/volunteers", body, "walk-in-1");
        story.check("a resident registers", first.status(), 201);
        var repeat = api.post(World.OFFICER, "/api/v1/volunteers", body, "walk-in-1");
        story.check(
                "the same request again gets the same volunteer",
                repeat.text("volunteerId"),
                first.text("volunteerId"));
        var again = api.post(World.OFFICER, "/api/v1/volunteers", body, "walk-in-2");
        story.check("the same person at another desk is turned away", again.status(), 409);

        Map<String, Object> lower = new LinkedHashMap<>(body);
        String number = ResidentIds.of(BIRTH, SERIAL);
        lower.put(
                "identity",
                Map.of("type", "RESIDENT_ID", "number", number.toLowerCase(java.util.Locale.ROOT)));
        story.check(
                "in lower case too",
                api.post(World.OFFICER, "/api/v1/volunteers", lower, "walk-in-3").status(),
                409);
        lower.put(
                "identity", Map.of("type", "RESIDENT_ID", "number", number.substring(0, 17) + "?"));
        var wrong = api.post(World.OFFICER, "/api/v1/volunteers", lower, "walk-in-4");
        story.check(
                "a number with a wrong check digit is 4xx, with a reason",
                wrong.status() / 100 + wrong.problem().replaceAll(".+", "+"),
                "4+");

        var shown = api.get(World.OFFICER, "/api/v1/volunteers/" + first.text("volunteerId"));
        story.check("nobody ever sees the number", shown.body().toString().contains(number), false);
        story.check(
                "a stranger does not learn that the volunteer exists",
                api.get(
                                World.self(world.volunteer(0)),
                                "/api/v1/volunteers/" + first.text("volunteerId"))
                        .status(),
                404);
        story.check(
                "an organiser cannot register an organisation",
                api.post(
                                world.organizer(world.team(0)),
                                "/api/v1/organizations",
                                Map.of(
                                        "name",
                                        "My own team",
                                        "kind",
                                        "VOLUNTEER_ORGANIZATION",
                                        "level",
                                        4,
                                        "divisionCode",
                                        World.DIVISION))
                        .status(),
                403);
        story.check("without a token nothing", api.getPublic("/api/v1/volunteers/x").status(), 401);
    }
}
