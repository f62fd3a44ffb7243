package org.castlist.review.library;

import java.util.List;
import java.util.Locale;
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

    /** @param letters that the names of the films have, in whatever case */
    static SeriesView of(String letters, LibrarySnapshot snapshot) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        List<String> films = snapshot.films().stream()
                .filter(film -> film.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return new SeriesView(
                Episode.of(films, snapshot.people(), snapshot.linking().belief()).stream()
                        .map(SeriesView::episode)
                        .toList());
    }

    private static EpisodeView episode(Episode episode) {
        return new EpisodeView(
                episode.film(),
                episode.known().stream()
                        .map(known -> seen(known.person(), known.earlier().toString(), known.proposed()))
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
