package org.weijifen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemaDriftTest {
    private static final String RELEASED =
            "{'type':'object','properties':{'a':{'type':'string','pattern':'x'},"
                    + "'k':{'$ref':'#/$defs/K'}},'required':['a'],"
                    + "'$defs':{'K':{'type':'string','enum':['ONE']}}}";

    /** The folder released/ holds the schemas as last released; a release copies them there. */
    static List<Path> released() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("released"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void nothingReleasedIsBroken(Path file) throws Exception {
        String type = file.getFileName().toString().replaceAll("\\.json$", "");
        JsonNode released = ContractJson.MAPPER.readTree(Files.readString(file));
        JsonNode current = ContractJson.MAPPER.readTree(GoldenFiles.schema(type));

        assertThat(SchemaDrift.breaches(released, current)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'a':{                | 'b':{                             | /properties/a
                    'required':['a']     | 'required':['a','k']              | /required
                    'required':['a']     | 'required':[]                     | /required
                    'pattern':'x'        | 'pattern':'xy'                    | /properties/a/pattern
                    'pattern':'x'        | 'pattern':'x','maxLength':1       | /properties/a/maxLength
                    'enum':['ONE']       | 'enum':['ONE','TWO']              | /$defs/K/enum
                    'type':'object'      | 'type':'null'                     | /type
                    """)
    void aBreakingChangeIsFound(String before, String after, String where) {
        assertThat(drift(before, after)).containsExactly(where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'k':{                | 'b':{'type':'integer'},'k':{
                    '$defs':{            | '$defs':{'L':{'type':'object'},
                    'type':'object'      | 'description':'clearer','type':'object'
                    """)
    void anOptionalAdditionIsAllowed(String before, String after) {
        assertThat(drift(before, after)).isEmpty();
    }

    @Test
    void aRelabelledSchemaIsNotTheSame() {
        assertThat(drift("#/$defs/K", "#/$defs/L")).containsExactly("/properties/k/$ref");
    }

    private static List<String> drift(String before, String after) {
        assertThat(RELEASED).contains(before);
        return SchemaDrift.breaches(json(RELEASED), json(RELEASED.replace(before, after)));
    }

    private static JsonNode json(String singleQuoted) {
        return ContractJson.MAPPER.readTree(singleQuoted.replace('\'', '"'));
    }
}
