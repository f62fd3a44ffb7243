package org.castlist.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.castlist.faces.Face;
import org.castlist.faces.FacePicture;
import org.castlist.video.Moment;

/**
 * The pictures of one track from which its crops will be chosen: few in memory, spread over the track, the better one of two
 * near moments. Memory does not grow with the track's length.
 */
final class Candidates {
    private final CropChoice choice;
    private final List<FacePicture> pictures = new ArrayList<>(); // in order of time
    private double spacing;

    Candidates(CropChoice choice) {
        this.choice = choice;
        this.spacing = 1 / choice.perSecond();
    }

    /**
     * Whether a picture at this moment is worth its making: nothing is held from so near, or only something that a larger
     * and surer face may beat.
     */
    boolean wants(Moment time, Face face) {
        return last(time)
                .map(near -> promise(face) > 1.2 * promise(near.face()))
                .orElse(true);
    }

    private static double promise(Face face) {
        return Math.min(face.box().width(), face.box().height()) * face.score();
    }

    void add(FacePicture picture) {
        Optional<FacePicture> near = last(picture.time());
        if (near.isPresent()) {
            if (picture.worth() > near.get().worth()) {
                pictures.set(pictures.size() - 1, picture);
            }
            return;
        }
        pictures.add(picture);
        if (pictures.size() > choice.candidates()) {
            thin();
        }
    }

    /** Those held, in order of time. */
    List<FacePicture> pictures() {
        return List.copyOf(pictures);
    }

    private Optional<FacePicture> last(Moment time) {
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        FacePicture last = pictures.get(pictures.size() - 1);
        return time.seconds() - last.time().seconds() < spacing ? Optional.of(last) : Optional.empty();
    }

    /** Twice the spacing: of each two neighbours the better one stays. */
    private void thin() {
        spacing *= 2;
        List<FacePicture> kept = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i += 2) {
            boolean alone = i + 1 == pictures.size();
            FacePicture first = pictures.get(i);
            kept.add(alone || first.worth() >= pictures.get(i + 1).worth() ? first : pictures.get(i + 1));
        }
        pictures.clear();
        pictures.addAll(kept);
    }

    /**
     * The few best and most diverse, best first: the best of all, then always the one that adds most, weighing its worth
     * against how near in time one is that is already chosen.
     */
    List<FacePicture> best() {
        List<FacePicture> left = new ArrayList<>(pictures);
        List<FacePicture> chosen = new ArrayList<>();
        while (chosen.size() < choice.kept() && !left.isEmpty()) {
            FacePicture next = left.stream()
                    .max(Comparator.comparingDouble(
                            (FacePicture picture) -> picture.worth() * novelty(picture, chosen)))
                    .orElseThrow();
            chosen.add(next);
            left.remove(next);
        }
        return chosen;
    }

    /** 0.5 right beside a chosen picture, 1 from two spacings away. */
    private double novelty(FacePicture picture, List<FacePicture> chosen) {
        double nearest = chosen.stream()
                .mapToDouble(other ->
                        Math.abs(other.time().seconds() - picture.time().seconds()))
                .min()
                .orElse(Double.MAX_VALUE);
        return Math.min(1, 0.5 + nearest / (4 * spacing));
    }
}
