package org.castlist.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.castlist.adaptation.videoclusternet.CoarseMatching;
import org.castlist.adaptation.videoclusternet.VideoClusterNet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The pairs of tracks that VideoClusterNet learns from, against labels: {@code ./castlist bench matches --data DIR}. */
@Command(
        name = "matches",
        description = {
            "How right the pairs of tracks are that VideoClusterNet takes for one person and learns from.",
            "They are those of the embeddings as they are: with depth head those of the whole training, otherwise of its first round."
        })
final class MatchesBench implements Callable<Integer> {

    private record Rule(String name, CoarseMatching matching) {}

    private static final List<Rule> RULES = List.of(
            new Rule("as published", CoarseMatching.asPublished()),
            new Rule("with our guard", VideoClusterNet.ofDefaultEmbedder().matching()));

    @Mixin
    private final LabelledSets sets = new LabelledSets();

    @Override
    public Integer call() throws IOException {
        System.out.printf(
                "# Pairs of tracks that VideoClusterNet learns from%n%n%s.%n%n"
                        + "| set | tracks | rule | pairs | precision %% | recall %% | tracks in a pair %% |%n|---|---|---|---|---|---|---|%n",
                Machine.describe());
        for (LabelledTracks set : sets.read()) {
            for (Rule rule : RULES) {
                System.out.println(row(set, rule.name(), rule.matching().pairs(set.tracks(), set.cannotLinks())));
            }
        }
        return 0;
    }

    private static String row(LabelledTracks set, String rule, List<int[]> pairs) {
        LinkScores scores = scores(pairs, set.people());
        long matched = pairs.stream()
                .flatMap(pair -> List.of(pair[0], pair[1]).stream())
                .distinct()
                .count();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %d | %.1f | %.1f | %.1f |",
                set.name(),
                set.tracks().size(),
                rule,
                pairs.size(),
                100 * scores.precision(),
                100 * scores.recall(),
                100.0 * matched / set.tracks().size());
    }

    /**
     * Judges pairs by labels.
     *
     * @param pairs of tracks, each once
     * @param people the label of each track
     */
    static LinkScores scores(List<int[]> pairs, List<String> people) {
        long right = pairs.stream()
                .filter(pair -> people.get(pair[0]).equals(people.get(pair[1])))
                .count();
        long one = 0;
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                one += people.get(i).equals(people.get(j)) ? 1 : 0;
            }
        }
        return new LinkScores(right, pairs.size() - right, one - right);
    }
}
