package org.castlist.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.Casting;
import org.castlist.people.Review;

/**
 * The project of a made-up film that is analysed: six shots with a clear face in each, of t-0-0 to t-5-0; p-1 has shots 0 to
 * 2, p-2 shots 3 and 4, p-3 shot 5.
 */
final class AnalysedFilm {
    static final MadeUpFilm FILM = new MadeUpFilm(6, 2, 5, 2, 512, true);

    private AnalysedFilm() {}

    /** Analyses it. */
    static void in(Path folder) throws IOException {
        try (Project project = Project.open(folder)) {
            FILM.watchAll(project);
            cluster(project);
        }
    }

    static void cluster(Project project) throws IOException {
        Review review = project.people().review();
        List<String> tracks = project.watching().watched().orElseThrow().features().stream()
                .map(TrackFeatures::track)
                .toList();
        int[] labels = tracks.stream()
                .mapToInt(track -> (track.charAt(2) - '0') * 2 / 5)
                .toArray(); // 0 0 0 1 1 2
        project.people().save(new Casting(tracks, Clustering.of(labels), Set.of()).cast(review), review);
    }

    /** Forgets a person from the first step to the last. */
    static Traces forget(Project project, String person) throws IOException {
        Forgetting forgetting = project.forgetting();
        Traces traces = forgetting.erase(person);
        forgetting.sweep();
        forgetting.finish(person);
        return traces;
    }
}
