package org.castlist.library.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.castlist.app.library.FilmProjects;
import org.junit.jupiter.api.Test;

class TableUpdateTest {
    private static final FilmNote FILM = new FilmNote("a", "a.castlist", "/films/a.mp4", "done", null, "as it is");

    /** A library whose only project somebody works on. */
    private static final FilmProjects BUSY = new FilmProjects() {
        @Override
        public Set<String> films() {
            return Set.of("a");
        }

        @Override
        public String stamp(String film) {
            return "as it is";
        }

        @Override
        public <R> R read(String film, Reading<R> reading) throws IOException {
            throw new IOException("somebody works on it");
        }
    };

    @Test
    void aProjectThatCannotBeReadNowHasItsRowAndIsTriedAgain() {
        List<TableRow> rows = TableUpdate.rows(FILM, BUSY);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).table()).isEqualTo(Table.FILMS);
        int revision = Table.FILMS.schema().fieldIndex("revision");
        assertThat(rows.get(0).row().getString(revision)).isNotEqualTo(FILM.revision());
    }
}
