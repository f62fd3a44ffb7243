package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.castlist.adaptation.Workshop;
import org.castlist.app.SpeedPreset;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What learning on a film costs beside watching it. */
@Command(
        name = "adaptation",
        description = {
            "Measures what each adaptation costs for the tracks of an hour of film, beside the analysis of that hour.",
            "The tracks are made up: 40 people in 512 dimensions. The hour is the demo film at 720p, so many times over."
        })
final class AdaptationBench implements Callable<Integer> {
    private static final int PEOPLE = 40;
    private static final int DIMENSION = 512;

    /** How much of an embedding is the crop's own and not the person's; mean cosines within a track come to about .7. */
    private static final double NOISE = 0.65;

    @Option(
            names = "--tracks",
            defaultValue = "600",
            paramLabel = "N",
            description = "Tracks of the hour (default: ${DEFAULT-VALUE}).")
    private int tracks;

    @Option(
            names = "--crops",
            defaultValue = "8",
            paramLabel = "N",
            description = "Crops of a track (default: ${DEFAULT-VALUE}).")
    private int crops;

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "WORD",
            description = "Only methods whose name contains one of these words.")
    private List<String> methods = List.of("");

    @Override
    public Integer call() throws IOException {
        System.out.printf(
                "# What learning on a film costs%n%n%s. %d tracks of %d crops.%n", Machine.describe(), tracks, crops);
        double hour = hourOfAnalysis();
        System.out.printf(
                Locale.ROOT,
                "Analysing an hour at 720p, `balanced`, without learning: %.0f s CPU.%n%n| adaptation | CPU s | share of that |%n|---|---|---|%n",
                hour);
        List<TrackFeatures> film = film();
        for (Learner learner : Learner.ALL) {
            if (learner.chance() == Chance.TRAINING && methods.stream().anyMatch(learner.name()::contains)) {
                double seconds = Cost.of(() ->
                                learner.ofSeed().apply(0).adapt(film, CannotLinks.none(film.size()), Workshop.SILENT))
                        .cpu();
                System.out.printf(
                        Locale.ROOT, "| %s | %.0f | %.0f %% |%n", learner.name(), seconds, 100 * seconds / hour);
            }
        }
        return 0;
    }

    private static double hourOfAnalysis() throws IOException {
        Path temporary = Files.createTempDirectory("castlist-bench");
        try {
            FilmJob job = new FilmJob(BenchFilms.enlarged(BenchFilms.demo(), 1280, 720, temporary), temporary);
            job.analyze(SpeedPreset.BALANCED); // the first run of a process compiles
            double seconds = job.decode();
            return Cost.of(() -> job.analyze(SpeedPreset.BALANCED)).cpu() * 3600 / seconds;
        } finally {
            FilmJob.erase(temporary);
        }
    }

    private List<TrackFeatures> film() {
        Random random = new Random(0);
        List<double[]> people = new ArrayList<>();
        for (int p = 0; p < PEOPLE; p++) {
            people.add(random.doubles(DIMENSION, -1, 1).toArray());
        }
        List<TrackFeatures> film = new ArrayList<>();
        for (int t = 0; t < tracks; t++) {
            double[] person = people.get(random.nextInt(PEOPLE));
            List<Embedding> embeddings = new ArrayList<>();
            for (int c = 0; c < crops; c++) {
                float[] values = new float[DIMENSION];
                for (int d = 0; d < DIMENSION; d++) {
                    values[d] = (float) (person[d] + NOISE * (2 * random.nextDouble() - 1));
                }
                embeddings.add(new Embedding(values));
            }
            film.add(new TrackFeatures("t-" + t, embeddings, List.of()));
        }
        return film;
    }
}
