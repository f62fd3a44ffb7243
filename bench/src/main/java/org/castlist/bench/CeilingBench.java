package org.castlist.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.NuisanceProjection;
import org.castlist.adaptation.QualityNeutralPooling;
import org.castlist.embeddings.TrackFeatures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What no clustering can know, since the space does not hold it: {@code ./castlist bench ceiling --data DIR}. */
@Command(
        name = "ceiling",
        description = {
            "How many tracks could be placed if all others were known: those nearest to the mean of their own person.",
            "Before learning, plain and without what poor pictures have in common, and after VideoClusterNet's head has learned."
        })
final class CeilingBench implements Callable<Integer> {

    @Mixin
    private final LabelledSets sets = new LabelledSets();

    @Override
    public Integer call() throws IOException {
        System.out.printf(
                "# What the space knows%n%n%s.%n%n"
                        + "| set | space | tracks | nearest to their person %% | of the least clear quarter %% |%n|---|---|---|---|---|%n",
                Machine.describe());
        for (LabelledTracks set : sets.read()) {
            for (Map.Entry<String, Adaptation> space : spaces().entrySet()) {
                System.out.println(row(set, space.getKey(), space.getValue()));
            }
        }
        return 0;
    }

    private static Map<String, Adaptation> spaces() {
        Map<String, Adaptation> spaces = new LinkedHashMap<>();
        spaces.put("plain", new NormWeightedPooling());
        spaces.put("quality-neutral", QualityNeutralPooling.ofManyTracks());
        spaces.put("nuisance-projection", new NuisanceProjection());
        for (Learner learner : Learner.ALL) {
            if (learner.name().equals("videoclusternet, head")) {
                spaces.put(learner.name(), learner.ofSeed().apply(0));
            }
        }
        return spaces;
    }

    private static String row(LabelledTracks set, String name, Adaptation adaptation) throws IOException {
        NearestPerson nearest =
                NearestPerson.of(adaptation.adapt(set.tracks(), set.cannotLinks(), set.workshop()), set.people());
        double[] clarities = set.tracks().stream()
                .mapToDouble(TrackFeatures::clarity)
                .sorted()
                .toArray();
        double unclear = clarities[clarities.length / 4];
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %.1f |",
                set.name(),
                name,
                nearest.judged().length,
                percent(nearest, track -> true),
                percent(nearest, track -> set.tracks().get(track).clarity() < unclear));
    }

    private static double percent(NearestPerson nearest, IntPredicate which) {
        int[] tracks = Arrays.stream(nearest.judged()).filter(which).toArray();
        return 100.0 * IntStream.of(tracks).filter(nearest::isOwn).count() / tracks.length;
    }
}
