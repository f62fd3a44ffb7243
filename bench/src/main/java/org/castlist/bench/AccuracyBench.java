package org.castlist.bench;

import java.io.IOException;

final class AccuracyBench {
    private AccuracyBench() {}
    public static void main(String[] a) throws IOException {
        var data = SharedData.find().orElseThrow().resolve("features");
        try (var dirs = java.nio.file.Files.list(data)) {
            for (var dir : dirs.sorted().toList()) {
                FeatureFolder f = FeatureFolder.read(dir);
                var method = org.castlist.clustering.ClusteringChoice.FILM_CALIBRATED.method();
                for (var line : org.castlist.adaptation.QualityNeutralPooling.Line.values()) {
                    var space = new org.castlist.adaptation.QualityNeutralPooling(line, 3).adapt(f.tracks(), f.cannotLinks(), org.castlist.adaptation.Progress.SILENT);
                    var c = method.cluster(space, f.cannotLinks());
                    var t = org.castlist.evaluation.Contingency.of(c, f.people());
                    System.out.println(f.name() + " " + line + " T " + c.size() + " K " + c.clusters() + " WCP " + org.castlist.evaluation.Metric.WCP.of(t) + " NMI " + org.castlist.evaluation.Metric.NMI.of(t) + " B3F " + org.castlist.evaluation.Metric.B3F.of(t));
                    var rule = new org.castlist.people.ClearFaceRule(0.5);
                    var unclear = rule.unclear(f.tracks(), c);
                    long kept = java.util.stream.IntStream.range(0, c.size()).filter(i -> !unclear.contains(c.of(i))).count();
                    System.out.println("   cut " + rule.cut(f.tracks()) + " kept " + (c.clusters() - unclear.size()) + " / " + kept);
                }
            }
        }
    }
}
