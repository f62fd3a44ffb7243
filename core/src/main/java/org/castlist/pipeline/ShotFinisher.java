package org.castlist.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.FaceEmbedder;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.Alignment;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FacePicture;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.QualityGate;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Moment;
import org.castlist.video.Span;

/**
 * Turns the faces followed through a shot into tracks with crops and embeddings.
 *
 * @param embedder tells faces apart
 * @param crops keeps the pictures
 * @param gate which tracks to put aside
 */
record ShotFinisher(FaceEmbedder embedder, CropStore crops, QualityGate gate) {

    /**
     * A face followed through a shot.
     *
     * @param boxes in order of time
     * @param end the end of its last frame
     * @param best its best pictures, best first
     */
    record Followed(List<TrackedBox> boxes, Moment end, List<FacePicture> best) {}

    /** A shot with its tracks, and the embeddings of those that have crops. */
    record Finished(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features) {}

    /** Costs one embedding a crop: by far the greatest part. */
    Finished finish(Shot shot, List<Followed> faces) throws IOException {
        List<FaceTrack> tracks = new ArrayList<>();
        List<TrackFeatures> features = new ArrayList<>();
        for (Followed face : faces) {
            String id = "t-" + shot.index() + "-" + (tracks.size() + 1);
            List<Embedding> embeddings = new ArrayList<>();
            List<FaceCrop> kept = new ArrayList<>();
            for (FacePicture picture : face.best()) {
                Embedding embedding = embedder.embed(Alignment.middle(picture.pixels()));
                embeddings.add(embedding);
                kept.add(keep(id + "-" + (kept.size() + 1), picture, embedding));
            }
            tracks.add(new FaceTrack(
                    id,
                    shot.index(),
                    new Span(face.boxes().get(0).time(), face.end()),
                    face.boxes(),
                    kept,
                    gate.judge(face.boxes(), kept)));
            if (!embeddings.isEmpty()) {
                features.add(new TrackFeatures(id, embeddings, kept));
            }
        }
        return new Finished(shot, tracks, features);
    }

    private FaceCrop keep(String name, FacePicture picture, Embedding embedding) throws IOException {
        String file = crops.keep(name, picture.pixels());
        return new FaceCrop(
                file,
                picture.time(),
                picture.face().box(),
                picture.points(),
                picture.quality().withNorm(embedding.norm()));
    }
}
