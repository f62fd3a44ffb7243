package org.castlist.library.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

/** The reference of the tables is written from their schemas; with {@code -Dcastlist.pages=write} anew. */
class TablesPageTest {
    private static final Path PAGE = Path.of("../docs/reference/library-tables.md");

    private static final String INTRODUCTION = """
            # The tables of a library

            `castlist library analyze --spark` leaves them in `OUT/tables`, and `castlist library tables OUT --spark local[*]` writes them for any library: a folder of Parquet files for
            each table. Every SQL engine that reads Parquet reads them, such as DuckDB:

            ```sql
            SELECT p.name, sum(a."end" - a.start) / 60 AS minutes
            FROM read_parquet('out/tables/appearances/*/*.parquet') a JOIN read_parquet('out/tables/people/*/*.parquet') p USING (film, person)
            WHERE p.name IS NOT NULL GROUP BY p.name ORDER BY minutes DESC;
            ```

            * All but `links` lie in a folder for each film (`part=NAME.castlist`), which is written anew when its project has changed, and deleted when the project is gone; other films' files stay as they are.
            * Times are seconds since the film's first picture. Column names are lower-case; a column may be null where that is said.
            * They hold no embedding and no picture, but names and who was on screen when: they are readable by their owner only, as far as the store knows owners.
            * `castlist forget` deletes the parts of the film, and `links`; `castlist library tables` writes them anew. That goes for a library in a folder: of one in a store forget in a copy, and put that back.
            * A film is joined by `film`, a person of a film by `film` and `person`, people across films by `linked`.

            This page is written from the code.
            """;

    @Test
    void thePageListsEveryColumn() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Table table : Table.values()) {
            page.append(
                    "%n## %s: %s%n%n| column | type | what |%n|---|---|---|%n".formatted(table.key(), table.meaning()));
            for (StructField column : table.schema().fields()) {
                page.append("| `%s` | %s | %s |%n"
                        .formatted(
                                column.name(),
                                column.dataType().sql().toLowerCase(java.util.Locale.ROOT),
                                column.getComment().get()));
            }
        }
        if ("write".equals(System.getProperty("castlist.pages"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page.toString());
    }
}
