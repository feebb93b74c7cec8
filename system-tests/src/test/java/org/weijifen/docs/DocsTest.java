package org.weijifen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Documents name files, symbols and commands that exist. */
class DocsTest {
    static final Path ROOT = root();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("^\\./dev ([\\w-]+)", Pattern.MULTILINE);

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md")) ? here : here.getParent();
    }

    @TestFactory
    Stream<DynamicTest> toursNameFilesAndSymbolsThatExist() throws IOException {
        return markdown("docs/tours")
                .map(
                        tour ->
                                DynamicTest.dynamicTest(
                                        tour.getFileName().toString(),
                                        () -> {
                                            List<String> steps =
                                                    Files.readAllLines(tour).stream()
                                                            .filter(line -> line.contains(".java`"))
                                                            .toList();
                                            assertThat(steps)
                                                    .as("steps that name a file")
                                                    .hasSizeGreaterThanOrEqualTo(8);
                                            for (String step : steps) {
                                                checkStep(step);
                                            }
                                        }));
    }

    private static void checkStep(String step) throws IOException {
        List<String> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(step);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        String file = codes.stream().filter(c -> c.endsWith(".java")).findFirst().orElseThrow();
        assertThat(ROOT.resolve(file)).as(step).exists();
        String source = Files.readString(ROOT.resolve(file));
        for (String symbol : codes.subList(codes.indexOf(file) + 1, codes.size())) {
            if (symbol.endsWith(".java")) {
                return;
            }
            String name = symbol.replaceFirst("\\(.*", "").replaceFirst(".*[.#]", "");
            assertThat(source).as("%s in %s", symbol, file).contains(name);
        }
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() throws IOException {
        Stream<Path> all = Stream.concat(Stream.of(ROOT.resolve("README.md")), markdown("docs"));
        return all.map(
                page ->
                        DynamicTest.dynamicTest(
                                ROOT.relativize(page).toString(),
                                () -> {
                                    Matcher matcher = LINK.matcher(Files.readString(page));
                                    while (matcher.find()) {
                                        assertThat(
                                                        page.getParent()
                                                                .resolve(matcher.group(1))
                                                                .normalize())
                                                .exists();
                                    }
                                }));
    }

    @Test
    void theReadmesCommandsExist() throws IOException {
        String script = Files.readString(ROOT.resolve("dev"));
        Matcher matcher = COMMAND.matcher(Files.readString(ROOT.resolve("README.md")));
        List<String> commands = new ArrayList<>();
        while (matcher.find()) {
            commands.add(matcher.group(1));
        }
        assertThat(commands).contains("demo", "test");
        assertThat(commands).allSatisfy(c -> assertThat(script).contains("cmd_" + c + "()"));
    }

    @Test
    void theReadmeStaysShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    private static Stream<Path> markdown(String directory) throws IOException {
        Path start = ROOT.resolve(directory);
        if (!Files.exists(start)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(f -> f.toString().endsWith(".md")).toList().stream();
        }
    }
}
