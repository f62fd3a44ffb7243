package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.castlist.adaptation.NuisanceLearning;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.Workshop;
import org.castlist.app.Choices;
import org.castlist.app.ModelShelf;
import org.castlist.app.SpeedPreset;
import org.castlist.bench.Contestant.Task;
import org.castlist.evaluation.ShotEvaluation;
import org.castlist.people.Cast;
import org.castlist.people.Review;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Pipeline;
import org.castlist.pipeline.Stretch;
import org.castlist.pipeline.Watched;
import org.castlist.pipeline.Watching;
import org.castlist.project.Project;
import org.castlist.video.ffmpeg.FfmpegOpener;

/**
 * Who one method says is in which shot of a film, from the film's pictures on, over several seeds.
 *
 * @param labelled how many people the labels name
 * @param runs at least one
 */
record FilmScores(int labelled, List<Run> runs) {

    /**
     * One answer.
     *
     * @param people how many were found
     * @param shots against the labels
     * @param seconds of Act II
     */
    record Run(int people, ShotEvaluation shots, double seconds) {}

    /** A film after Act I, which is the same for every method; its pictures lie in a project. */
    record Seen(LabelledFilm film, Watched watched, Workshop workshop) {

        static Seen of(LabelledFilm film, Path folder) throws IOException {
            ModelShelf models = ModelShelf.of(List.of());
            try (Project project = Project.open(folder);
                    ModelShelf.OpenEyes eyes = models.open()) {
                Watching watching = new Watching(
                        new FfmpegOpener(1),
                        eyes.eyes(),
                        project.crops(),
                        Choices.standard(SpeedPreset.BALANCED).watching());
                Watched watched = watching.watch(film.film(), Stretch.WHOLE, Optional.empty(), new Observer() {});
                Workshop workshop = new Workshop(
                        Progress.SILENT,
                        Optional.of(project.crops()),
                        Optional.of(models.faceNetwork()),
                        NuisanceLearning.standard()
                                .learn(watched.good(), new RememberedSpoiledFaces(project.crops()), Progress.SILENT),
                        Optional.empty());
                return new Seen(film, watched, workshop);
            }
        }
    }

    static FilmScores of(Contestant contestant, Seen seen, int seeds, Trainings trainings) throws IOException {
        int labelled = seen.film().labels().people().size();
        List<Run> runs = new ArrayList<>();
        for (int seed = 0; seed < (contestant.chance() == Chance.NONE ? 1 : seeds); seed++) {
            Recipe recipe = contestant.recipe(new Task(labelled, seed), trainings);
            Pipeline pipeline = new Pipeline(recipe.adaptation(), recipe.clustering(), recipe.clearFaces());
            long start = System.nanoTime();
            Cast cast = pipeline.run(seen.watched(), Review.none(seen.watched().footage()), seen.workshop())
                    .cast();
            double seconds = (System.nanoTime() - start) / 1e9 + trainings.spared();
            runs.add(new Run(
                    cast.people().size(), ShotEvaluation.of(cast, seen.film().labels()), seconds));
        }
        return new FilmScores(labelled, runs);
    }

    /** The cells of a row: people found and labelled, precision, recall and F of pairs of shot and person, impossible people, seconds, runs. */
    String cells() {
        return String.join(
                " | ",
                text(Run::people, 1),
                String.valueOf(labelled),
                text(run -> 100 * run.shots().presence().precision(), 1),
                text(run -> 100 * run.shots().presence().recall(), 1),
                text(run -> 100 * f(run), 1),
                text(run -> run.shots().impossible().size(), 1),
                text(Run::seconds, 2),
                String.valueOf(runs.size()));
    }

    private static double f(Run run) {
        double precision = run.shots().presence().precision();
        double recall = run.shots().presence().recall();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private String text(ToDoubleFunction<Run> value, int digits) {
        double mean = runs.stream().mapToDouble(value).average().orElseThrow();
        return String.format(Locale.ROOT, "%." + digits + "f", mean);
    }
}
