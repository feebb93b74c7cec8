package org.weijifen.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weijifen.testkit.http.HttpCalls.Answer;

/** Bodies to the letter: contracts.md section 3. */
class JsonBodyTest extends EdgeHarness {

    @Test
    void aGoodBodyIsAccepted() {
        assertThat(create(GOOD).status()).isEqualTo(200);
        assertThat(create(GOOD.replace("}]}", "}],\"note\":null}")).status()).isEqualTo(200);
        String text = GOOD.replace("\"t\"", "\"好\\n\\t\\ud83d\\ude00\"");
        assertThat(create(text).status()).isEqualTo(200);
        assertThat(create(GOOD.replace("00:00:00Z", "08:00:00+08:00")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNKNOWN_FIELD  | /titel        | \"title\":\"t\" | \"title\":\"t\",\"titel\":\"x\"",
                "MISSING_FIELD  | /title        | \"title\":\"t\", | ``",
                "MISSING_FIELD  | /title        | \"title\":\"t\" | \"title\":null",
                "MISSING_FIELD  | /ready        | \"ready\":true, | ``",
                "MISSING_FIELD  | /parts/0/name | \"name\":\"p\", | ``",
                "WRONG_TYPE     | /title        | \"title\":\"t\" | \"title\":5",
                "WRONG_TYPE     | /title        | \"title\":\"t\" | \"title\":[\"t\"]",
                "WRONG_TYPE     | /parts        | [{\"name\":\"p\",\"count\":1}] | 5",
                "WRONG_TYPE     | /parts/0/count| \"count\":1 | \"count\":\"1\"",
                "WRONG_TYPE     | /parts/0/count| \"count\":1 | \"count\":1.5",
                "WRONG_TYPE     | /parts/0/count| \"count\":1 | \"count\":99999999999",
                "WRONG_TYPE     | /ready        | true | \"true\"",
                "WRONG_TYPE     | /ready        | true | 1",
                "MISSING_FIELD  | /parts/0/count| \"count\":1 | \"count\":null",
                "UNKNOWN_VALUE  | /colour       | RED | BLUE",
                "WRONG_FORMAT   | /at           | 2026-01-01T00:00:00Z | yesterday",
                "WRONG_FORMAT   | /at           | 2026-01-01T00:00:00Z | +999999999-12-31T23:59:59Z",
                "WRONG_FORMAT   | /at           | 2026-01-01T00:00:00Z | 1767225600",
                "WRONG_TYPE     | /at           | \"2026-01-01T00:00:00Z\" | 1767225600",
                "WRONG_TYPE     | /at           | \"2026-01-01T00:00:00Z\" | 1767225600.5",
                "WRONG_TYPE     | /at           | \"2026-01-01T00:00:00Z\" | [2026,1,1]",
                "WRONG_FORMAT   | /title        | \"t\" | \"a\\u0000b\"",
                "WRONG_FORMAT   | /title        | \"t\" | \"a\\ud83d\"",
                "INVALID_VALUE  | /parts/0      | \"count\":1 | \"count\":100",
            })
    void aBadFieldIsNamed(String code, String pointer, String old, String replacement) {
        Answer answer = create(GOOD.replace(old, replacement));

        assertProblem(answer, 400, code.strip());
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer.strip());
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code.strip());
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/v1/things");
    }

    @Test
    void aRecordsOwnRefusalKeepsItsKindAndGetsItsPlace() {
        Answer answer = create(GOOD.replace("\"count\":1", "\"count\":-1"));
        assertProblem(answer, 422, "NEGATIVE");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/parts/0/count");
    }

    @Test
    void nullElementsAndDoubledFieldsAreRefused() {
        assertProblem(create(GOOD.replace("[{", "[null,{")), 400, "MISSING_FIELD");
        assertProblem(
                create(GOOD.replace("\"ready\":true", "\"ready\":true,\"ready\":true")),
                400,
                "MALFORMED_JSON");
    }

    @Test
    void brokenBodiesAreRefused() {
        assertProblem(create("{\"title\":"), 400, "MALFORMED_JSON");
        assertProblem(create(GOOD + "x"), 400, "MALFORMED_JSON");
        assertProblem(create("[".repeat(3_000)), 400, "WRONG_TYPE");
        assertProblem(create(""), 400, "BODY_MISSING");
        assertProblem(create("null"), 400, "BODY_MISSING");
        assertProblem(create(GOOD, "Content-Type", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(create(GOOD, "Content-Encoding", "gzip"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(
                create(GOOD, "Content-Type", "no type at all"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void tooLargeBodiesAreCountedWhateverTheHeaderSays() {
        String large = GOOD.replace("\"t\"", "\"" + "t".repeat(10_000) + "\"");
        assertProblem(create(large), 413, "BODY_TOO_LARGE");
        var chunked =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/api/v1/things"))
                        .header("Authorization", TOKEN)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k")
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () ->
                                                new ByteArrayInputStream(
                                                        large.getBytes(StandardCharsets.UTF_8))))
                        .build();
        assertProblem(HTTP.send(chunked), 413, "BODY_TOO_LARGE");
    }
}
