package org.castlist.tracks;

import java.util.List;
import java.util.Optional;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;

/**
 * Which tracks can tell at all who they are. The others are put aside in counted bins, with the reason.
 *
 * @param minSeconds tracks that last fewer seconds from their first detection to their last are too short
 * @param minDetections tracks that a detector saw less often are too short
 * @param minScore the detection in the middle must reach this, 0 to 1: hands and folds are seen with a good score now and
 *     then, faces most of the time
 * @param minSize the largest face must have this shorter side, in source pixels
 * @param minSharpness the sharpest crop must reach this variance of the Laplacian
 * @param minFrontality the most frontal crop must reach this, 0 to 1
 */
public record QualityGate(
        double minSeconds,
        int minDetections,
        double minScore,
        double minSize,
        double minSharpness,
        double minFrontality) {

    /** Why the track can be no person, judged by its boxes and by the crops chosen from it. */
    public Optional<UnknownReason> judge(List<TrackedBox> boxes, List<FaceCrop> crops) {
        long detections = boxes.stream().filter(TrackedBox::detected).count();
        double seconds = boxes.get(boxes.size() - 1).time().seconds()
                - boxes.get(0).time().seconds();
        if (detections < minDetections || seconds < minSeconds) {
            return Optional.of(UnknownReason.TOO_SHORT);
        }
        if (typicalScore(boxes) < minScore) {
            return Optional.of(UnknownReason.TOO_DOUBTFUL);
        }
        List<FaceQuality> qualities = crops.stream().map(FaceCrop::quality).toList();
        if (qualities.stream().noneMatch(quality -> quality.size() >= minSize)) {
            return Optional.of(UnknownReason.TOO_SMALL);
        }
        if (qualities.stream().noneMatch(quality -> quality.frontality() >= minFrontality)) {
            return Optional.of(UnknownReason.TURNED_AWAY);
        }
        if (qualities.stream().noneMatch(quality -> quality.sharpness() >= minSharpness)) {
            return Optional.of(UnknownReason.TOO_BLURRED);
        }
        return Optional.empty();
    }

    /** The median score of the detections. */
    private static double typicalScore(List<TrackedBox> boxes) {
        double[] scores = boxes.stream()
                .filter(TrackedBox::detected)
                .mapToDouble(TrackedBox::score)
                .sorted()
                .toArray();
        return scores[scores.length / 2];
    }
}
