package org.castlist.review.library;

import java.util.List;
import java.util.Optional;
import org.castlist.library.Episode;
import org.castlist.library.LibraryPerson;
import org.castlist.library.ProposedName;
import org.jspecify.annotations.Nullable;

/** The cast carried from film to film, as the page sees it. */
record SeriesView(List<EpisodeView> episodes) {

    /**
     * @param known people who were seen in an earlier film
     * @param fresh people who were not
     */
    record EpisodeView(String film, List<SeenView> known, List<SeenView> fresh) {}

    /**
     * @param earlier whom they were in the last film before; null for the new
     * @param proposed a name that they may have
     * @param chance that they have it
     */
    record SeenView(
            String id,
            double seconds,
            @Nullable String name,
            @Nullable String earlier,
            @Nullable String proposed,
            @Nullable Double chance) {}

    /**
     * @param films in the order of the series; all where none is named
     * @throws IllegalArgumentException with a sentence when a film is not in the library
     */
    static SeriesView of(List<String> films, LibrarySnapshot snapshot) {
        for (String film : films) {
            if (!snapshot.stamps().containsKey(film)) {
                throw new IllegalArgumentException("there is no film " + film + " in this library");
            }
        }
        List<String> order = films.isEmpty() ? snapshot.films() : films;
        return new SeriesView(
                Episode.of(order, snapshot.people(), snapshot.linking().belief()).stream()
                        .map(SeriesView::episode)
                        .toList());
    }

    private static EpisodeView episode(Episode episode) {
        return new EpisodeView(
                episode.film(),
                episode.known().stream()
                        .map(known -> seen(
                                known.person(), known.earlier().toString(), known.proposed()))
                        .toList(),
                episode.fresh().stream()
                        .map(person -> seen(person, null, Optional.empty()))
                        .toList());
    }

    private static SeenView seen(LibraryPerson person, @Nullable String earlier, Optional<ProposedName> proposed) {
        return new SeenView(
                person.id().toString(),
                person.seconds(),
                person.name().orElse(null),
                earlier,
                proposed.map(ProposedName::name).orElse(null),
                proposed.map(ProposedName::chance).orElse(null));
    }
}
