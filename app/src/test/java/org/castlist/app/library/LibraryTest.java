package org.castlist.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.castlist.app.library.FilmEntry.State;
import org.castlist.app.library.FilmEntry.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    private List<String> found(Object... given) throws IOException {
        return FilmFinder.find(java.util.Arrays.stream(given)
                        .map(one -> Path.of(one.toString()))
                        .toList())
                .stream()
                .map(film -> folder.relativize(film).toString())
                .toList();
    }

    @Test
    void findsTheFilmsOfAFolderByTheirEndingsAndPassesOverTheRest() throws IOException {
        file("films/b.MP4");
        file("films/season 1/a.mkv");
        file("films/.hidden.mp4");
        file("films/.trash/c.mp4");
        file("films/notes.pdf");
        file("films/b.castlist/project.sqlite");
        file("films/b.castlist/clip.mp4");
        assertThat(found(folder.resolve("films"))).containsExactly("films/b.MP4", "films/season 1/a.mkv");
    }

    @Test
    void readsAListWithPathsFromWhereItLies() throws IOException {
        file("lists/a.mp4");
        file("films/b.mp4");
        Path strange = file("films/named by hand.bin");
        Path list = folder.resolve("lists/all.txt");
        Files.writeString(list, "\ufeff# my films\n\n  a.mp4  \n../films\n" + strange + "\na.mp4\nmissing.mp4\n");
        assertThat(found(list))
                .containsExactly("lists/a.mp4", "films/b.mp4", "films/named by hand.bin", "lists/missing.mp4");
    }

    @Test
    void aFilmIsTakenOnceHoweverOftenItIsNamed() throws IOException {
        Path film = file("films/a.mp4");
        assertThat(found(film, folder.resolve("films"), folder.resolve("films/../films/a.mp4")))
                .containsExactly("films/a.mp4");
    }

    @Test
    void refusesAFolderAndAListWithoutFilms() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThatIOException()
                .isThrownBy(() -> found(folder.resolve("empty")))
                .withMessageContaining("there is no film in the folder")
                .withMessageContaining("mp4");
        Path list = Files.writeString(folder.resolve("none.txt"), "# nothing\n");
        assertThatIOException().isThrownBy(() -> found(list)).withMessageContaining("names no film");
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xc3, 0x28});
        assertThatIOException().isThrownBy(() -> found(binary)).withMessageContaining("no text");
    }

    @Test
    void filmsOfOneNameGetFoldersOfTheirOwnAndKeepThem() throws IOException {
        Path out = folder.resolve("out");
        List<String> first = List.of("/b/pilot.mp4", "hdfs://archive/c/Pilot.mkv");
        assertThat(Library.open(new LocalDepot(out)).add(first))
                .extracting(FilmEntry::project)
                .containsExactly("pilot.castlist", "Pilot-2.castlist");
        List<String> later = List.of("/a/pilot.mp4", "hdfs://archive/c/Pilot.mkv", "/b/pilot.mp4");
        assertThat(Library.open(new LocalDepot(out)).add(later))
                .extracting(FilmEntry::project)
                .containsExactly("pilot-3.castlist", "Pilot-2.castlist", "pilot.castlist");
    }

    @Test
    void whatIsKnownOfAFilmIsReadBack() throws IOException {
        Library library = Library.open(new LocalDepot(folder));
        String other = "/films/d\u00e9j\u00e0 \"vu\".mp4";
        List<FilmEntry> entries = library.add(List.of("/films/a.mp4", other, "/films/c.mp4"));
        library.update(entries.get(0).begun().done(3, new Work(12.34, "as it was")));
        library.update(entries.get(1).failed("it holds no video.", 0.2));
        library.update(entries.get(2).begun());
        List<FilmEntry> read = Library.open(new LocalDepot(folder)).films();
        assertThat(read).extracting(FilmEntry::state).containsExactly(State.DONE, State.FAILED, State.BEGUN);
        assertThat(read.get(0)).isEqualTo(entries.get(0).done(3, new Work(12.3, "as it was")));
        assertThat(read.get(0).isDoneWith("as it was")).isTrue();
        assertThat(read.get(0).isDoneWith("as it is now")).isFalse();
        assertThat(read.get(1).isDoneWith("")).isFalse();
        assertThat(read.get(1)).isEqualTo(entries.get(1).failed("it holds no video.", 0.2));

        JsonNode json = new ObjectMapper().readTree(library.file().toFile());
        assertThat(json.get("format").asText()).isEqualTo("castlist-library");
        assertThat(json.get("films").get(1).get("film").asText()).isEqualTo(other);
        assertThat(json.get("films").get(1).get("people").isNull()).isTrue();
    }

    @Test
    void aFileThatIsNoLibraryIsLeftAsItIs() throws IOException {
        Path file = folder.resolve("library.json");
        for (String text : List.of("{\"books\": []}", "{", "")) {
            Files.writeString(file, text);
            assertThatIOException()
                    .isThrownBy(() -> Library.open(new LocalDepot(folder)))
                    .withMessageContaining("left as it is");
            assertThat(file).hasContent(text);
        }
    }

    @Test
    void onlyAFilmThatWouldKeepTheOthersWaitingIsMoreThanItsShare() {
        FairShare share = new FairShare(Map.of("large", 900L, "small", 100L, "other", 1000L, "missing", 0L), 3);
        assertThat(share.isExceededBy("large")).isFalse();
        share.finished("other");
        assertThat(share.isExceededBy("large")).isTrue();
        assertThat(share.isExceededBy("small")).isFalse();
        assertThat(share.isExceededBy("missing")).isFalse();
        assertThat(new FairShare(Map.of("large", 900L), 2).isExceededBy("large"))
                .isFalse();
    }

    @Test
    void theSizeOfAFilmThatIsMissingIsNothing() throws IOException {
        Path film = file("films/a.mp4");
        Path missing = folder.resolve("missing.mp4");
        LocalDepot depot = new LocalDepot(folder.resolve("out"));
        assertThat(depot.films(List.of(film.toString(), missing.toString())))
                .containsExactly(Map.entry(film.toString(), 1L), Map.entry(missing.toString(), 0L));
        assertThat(depot.stampOf(film.toString())).isNotEmpty();
        assertThat(depot.stampOf(missing.toString())).isEmpty();
    }
}
