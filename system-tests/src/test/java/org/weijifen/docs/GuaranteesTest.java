package org.weijifen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/guarantees.md} promises nothing that no test shows: each row of its tables ends with
 * links, and what they name is there.
 */
class GuaranteesTest {
    private static final Path PAGE = DocsTest.ROOT.resolve("docs/guarantees.md");
    private static final Pattern JAVA_LINK =
            Pattern.compile("\\[([^\\[\\]]+)]\\(([^)#]+\\.java)\\)");
    private static final Pattern ANY_LINK = Pattern.compile("\\[[^\\[\\]]+]\\([^)]+\\)");

    /** Last column of a table that may be linked to code or decisions instead of tests. */
    private static final String NO_PROMISE = "see";

    private static final String PROMISE = "shown by";

    private List<String> lines = List.of();

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(PAGE);
    }

    @Test
    void everyLinkedClassAndMethodIsThere() throws IOException {
        List<MatchResult> links =
                lines.stream().flatMap(line -> JAVA_LINK.matcher(line).results()).toList();
        assertThat(links).hasSizeGreaterThan(60);
        for (MatchResult link : links) {
            Path file = PAGE.getParent().resolve(link.group(2)).normalize();
            assertThat(file).as(link.group()).exists();
            String[] named = link.group(1).split("#");
            assertThat(file.getFileName().toString()).isEqualTo(named[0] + ".java");
            if (named.length > 1) {
                assertThat(Files.readString(file))
                        .as(link.group())
                        .containsPattern(declaring(named[1]));
            }
        }
    }

    /** A method's declaration: a type before the name, parentheses and a body or clause after. */
    private static Pattern declaring(String method) {
        return Pattern.compile(
                "^ +(?!return |new |else )[\\w@.<>, ?\\[\\]]*[\\w>\\]] "
                        + Pattern.quote(method)
                        + "\\([^;{]*?\\)[^;(]*?\\{",
                Pattern.MULTILINE | Pattern.DOTALL);
    }

    @Test
    void everyRowEndsWithWhatShowsIt() {
        int promises = 0;
        for (Row row : rows()) {
            Matcher any = ANY_LINK.matcher(row.lastCell());
            assertThat(any.find()).as("a link ends %s", row).isTrue();
            if (row.lastColumn().equals(PROMISE)) {
                promises++;
                assertThat(linkedFiles(row)).as("tests of %s", row).isNotEmpty();
                assertThat(linkedFiles(row)).as("%s", row).allMatch(GuaranteesTest::isOfTests);
            }
        }
        assertThat(promises).isGreaterThan(40);
    }

    @Test
    void onlyDutiesAndWhatIsNotPromisedDoWithoutTests() {
        assertThat(rows())
                .allSatisfy(
                        row ->
                                assertThat(row.lastColumn())
                                        .as("last column of %s", row)
                                        .isIn(PROMISE, NO_PROMISE));
        assertThat(rows().stream().filter(r -> r.lastColumn().equals(NO_PROMISE)))
                .isNotEmpty()
                .allMatch(r -> r.section().contains("duties") || r.section().contains("not"));
    }

    @Test
    void staysReadable() {
        assertThat(lines).hasSizeLessThanOrEqualTo(170);
    }

    /** A contract that several stores fulfil lies among the testkit's own sources. */
    private static boolean isOfTests(String file) {
        return file.contains("/src/test/") || file.startsWith("../testkit/");
    }

    private static List<String> linkedFiles(Row row) {
        return JAVA_LINK.matcher(row.lastCell()).results().map(link -> link.group(2)).toList();
    }

    private record Row(String section, String lastColumn, String lastCell, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Rows of all tables, without their headers. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String section = "";
        String lastColumn = "";
        for (String line : lines) {
            if (line.startsWith("## ")) {
                section = line;
            }
            if (!line.startsWith("|")) {
                lastColumn = "";
            } else if (lastColumn.isEmpty()) {
                lastColumn = lastCell(line);
            } else if (!line.startsWith("|---")) {
                rows.add(new Row(section, lastColumn, lastCell(line), line));
            }
        }
        return rows;
    }

    private static String lastCell(String line) {
        String row = line.strip();
        String open = row.substring(0, row.length() - 1);
        return open.substring(open.lastIndexOf('|') + 1).strip();
    }
}
