package org.weijifen.quickstart.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** contracts.md section 4: client ids by pattern. */
class ClientNamesTest {

    @ParameterizedTest
    @CsvSource({
        "association.wang, association, officer-wang,",
        "civilisation-office.li, civilisation-office, officer-li,",
        "insurer, insurer,, insurer",
        "insurer.other, insurer,, other",
        "points-authority, points-authority,,",
        "analyst, analyst,,",
        "ops, ops,,",
        "organizer.org-1.v1, organizer, v1, org-1",
        "recorder.org-1.v1, recorder, v1, org-1",
        "volunteer.v1, volunteer, v1,",
    })
    void aClientIdSaysWhoCalls(String id, String role, String person, String organization) {
        assertThat(ClientNames.parse(id))
                .contains(new ClientNames.Claims(role, person, organization));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "association",
                "association.",
                "association.a.b",
                "association.a b",
                "ops.x",
                "root",
                "organizer.o",
                "organizer.o.v.x",
                "organizer..v",
                "recorder.o.姑",
                "volunteer",
                "volunteer.",
                "insurer.",
                "association.abcdefghijklmnopqrstuvwxyz0123456789",
            })
    void anythingElseIsNoClient(String id) {
        assertThat(ClientNames.parse(id)).isEmpty();
    }
}
