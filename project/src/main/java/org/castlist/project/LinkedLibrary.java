package org.castlist.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkLog;
import org.castlist.library.LinkWord;
import org.castlist.library.LinkedPerson;
import org.castlist.library.Linking;
import org.castlist.library.NearestPeople;
import org.castlist.pipeline.Settings;

/**
 * Who is who in many films: {@code library.sqlite} in the folder that their projects lie in. Names and faces are the
 * projects' own, copied; only what reviewers say of links is kept nowhere else, and never erased. Readable by its owner
 * only. One process at a time.
 *
 * <p>Every method may throw an {@link IOException} whose message is a sentence for the user.
 */
public final class LinkedLibrary implements AutoCloseable {
    /** Name of the file. */
    public static final String FILE = "library.sqlite";

    private static final String STAGE = "linking";

    /** "Link" in ASCII marks the file as ours. */
    private static final Database.Schema SCHEMA =
            new Database.Schema("library", 1, 0x4c696e6b, "classpath:org/castlist/project/library");

    private final Path folder;
    private final ProjectLock lock;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    private LinkedLibrary(Path folder, ProjectLock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.database = Database.open(folder.resolve(FILE), SCHEMA);
    }

    /**
     * Opens the library of a folder that is there, or makes it.
     *
     * @throws ProjectBusyException when it is open already, here or in another process
     */
    public static LinkedLibrary open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        ProjectLock lock = ProjectLock.take(folder, "library", "library.lock");
        try {
            return new LinkedLibrary(folder, lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** Whether the people of the films in a folder were ever linked. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Opens a library that must be there already. */
    public static LinkedLibrary openExisting(Path folder) throws IOException {
        if (!exists(folder)) {
            throw new IOException("the people of the films in " + folder + " are not linked yet; run 'castlist library"
                    + " link " + folder + "' first");
        }
        return open(folder);
    }

    /** Changes whenever something was written into the library of a folder. */
    public static String stamp(Path folder) throws IOException {
        return LibraryFolder.stamp(folder, FILE);
    }

    public Path folder() {
        return folder;
    }

    // Films

    /** Every film with the stamp that its project had when it was read. */
    public Map<String, String> stamps() throws IOException {
        return database.in(handle -> new LibraryTables(handle).stamps());
    }

    /**
     * Takes the people of a film, in the place of those it had. Their links are to be found anew where they look otherwise.
     *
     * @param stamp tells whether the project was changed since
     * @return who was there and is gone
     */
    public Set<FilmPerson> replace(String film, String stamp, FilmPeople people) throws IOException {
        return database.in(handle -> new LibraryTables(handle).replace(film, stamp, people));
    }

    /** The network that made the embeddings of the other films, if it did not make those of this one. */
    public Optional<String> otherNetwork(String film, FilmPeople people) throws IOException {
        return database.in(handle ->
                new LibraryTables(handle).networkBeside(film).filter(other -> !other.equals(people.network())));
    }

    /** Takes a film out; answers whom it had. */
    public Set<FilmPerson> remove(String film) throws IOException {
        return database.in(handle -> new LibraryTables(handle).remove(film));
    }

    /** Leaves nothing in the file that was deleted from its tables. */
    public void compact() throws IOException {
        database.compact();
    }

    // Links

    /** The settings that the links were found with; the usual ones before the first time. */
    public Linking linking() throws IOException {
        String settings = database.in(handle -> new LinkTables(handle).settings());
        return Settings.parse(settings.lines().toList()).apply(STAGE, Linking.ofDefaultEmbedder());
    }

    /**
     * Brings the links up to date with films and words. With other settings than before they are found anew.
     *
     * @param anew whether to find all links anew; what reviewers said stays in force
     * @return how many people were compared with everybody
     */
    public int link(Linking linking, NearestPeople search, boolean anew) throws IOException {
        return database.in(handle -> {
            LinkTables tables = new LinkTables(handle);
            String settings = String.join("\n", Settings.describe(STAGE, linking));
            if (anew || !tables.settings().equals(settings)) {
                tables.clear();
            }
            tables.found(settings);
            return new Relinking(handle).run(linking, search);
        });
    }

    /** Everybody of every film, by film and id. */
    public List<LibraryPerson> people() throws IOException {
        return database.in(handle -> {
            LinkTables tables = new LinkTables(handle);
            return tables.people(tables.rows());
        });
    }

    /** Everybody as linked last, in the order of their first films. */
    public List<LinkedPerson> linked() throws IOException {
        return database.in(handle -> {
            List<List<LibraryPerson>> groups = new ArrayList<>();
            Map<Long, List<LibraryPerson>> byNumber = new HashMap<>();
            LinkTables tables = new LinkTables(handle);
            List<LinkTables.Row> rows = tables.rows();
            List<LibraryPerson> people = tables.people(rows);
            for (int i = 0; i < people.size(); i++) {
                OptionalLong linked = rows.get(i).linked();
                List<LibraryPerson> group = linked.isPresent()
                        ? byNumber.computeIfAbsent(linked.getAsLong(), number -> new ArrayList<>())
                        : new ArrayList<>();
                if (group.isEmpty()) {
                    groups.add(group);
                }
                group.add(people.get(i));
            }
            return groups.stream().map(LinkedPerson::new).toList();
        });
    }

    // What reviewers say

    /** All that reviewers ever said of links. */
    public LinkLog log() throws IOException {
        return database.in(handle -> new WordTable(handle).log());
    }

    /**
     * Puts a word on record; {@link #link} heeds it.
     *
     * @throws IllegalArgumentException with a sentence for the reviewer when there is no such person, or the word contradicts
     *     what was said before
     */
    public LinkEntry say(LinkWord word) throws IOException {
        return say(List.of(), List.of(word), clock.instant()).get(0);
    }

    /**
     * Puts words on record that are said together, after taking back what they contradict: all of it or nothing.
     *
     * @param takenBack sequences of entries
     * @param when which is the same for what belongs together
     * @return the new entries, those that take back first
     * @throws IllegalArgumentException as when each is said or taken back alone
     */
    public List<LinkEntry> say(List<Long> takenBack, List<LinkWord> said, Instant when) throws IOException {
        requireKnown(said);
        return database.in(handle -> {
            WordTable table = new WordTable(handle);
            LinkLog log = table.log();
            List<LinkEntry> entries = new ArrayList<>();
            for (long sequence : takenBack) {
                log = log.without(sequence, when);
                entries.add(table.append(log));
            }
            for (LinkWord word : said) {
                log = log.with(word, when);
                entries.add(table.append(log));
            }
            return entries;
        });
    }

    private void requireKnown(List<LinkWord> said) throws IOException {
        Set<FilmPerson> known = said.isEmpty()
                ? Set.of()
                : database.in(handle -> new LinkTables(handle)
                        .rows().stream().map(LinkTables.Row::id).collect(Collectors.toSet()));
        for (LinkWord word : said) {
            for (FilmPerson person : List.of(word.one(), word.other())) {
                if (!known.contains(person)) {
                    throw new IllegalArgumentException("there is no person " + person + " in this library");
                }
            }
        }
    }

    /**
     * Takes an entry of the log back; taking back what took something back lets it count again.
     *
     * @throws IllegalArgumentException when there is no such entry or it is taken back already
     */
    public LinkEntry undo(long sequence) throws IOException {
        return say(List.of(sequence), List.of(), clock.instant()).get(0);
    }

    @Override
    public void close() throws IOException {
        try (ProjectLock held = lock) {
            database.close();
        }
    }
}
