package org.castlist.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CastCsvTest {

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastCsv(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.csv"));
    }

    @Test
    void theLocaleDoesNotMatter() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            writesWhatTheGoldenFileHolds();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFolderOfPicturesHasAColumnMore() {
        List<List<String>> rows = parsed(Exported.text(new CastCsv(), CastFixture.pictures()));
        assertThat(rows).extracting(row -> row.get(10)).containsExactly("picture", "'=first.jpg", "a, b.png");
        assertThat(rows.get(2)).element(7).isEqualTo("1");
    }

    @Test
    void hiddenPeopleHaveNoRows() {
        assertThat(Exported.text(new CastCsv(), CastFixture.tiny())).doesNotContain("p-7");
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackAndNoneIsAFormula(String name) {
        List<List<String>> rows = parsed(Exported.text(new CastCsv(), CastFixture.tiny(name)));
        assertThat(rows).hasSize(5).allMatch(row -> row.size() == 10);
        String read = rows.get(1).get(1);
        assertThat(read).isIn(Exported.encodable(name), "'" + name);
        assertThat(read).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
    }

    /** RFC 4180 character by character. */
    private static List<List<String>> parsed(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.charAt(i + 1) == '"') {
                field.append(csv.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    assertThat(csv.charAt(++i)).isEqualTo('\n');
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                field.append(c);
            }
        }
        assertThat(row).isEmpty();
        return rows;
    }
}
