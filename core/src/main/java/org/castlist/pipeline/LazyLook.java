package org.castlist.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.castlist.embeddings.Embedding;
import org.castlist.faces.Alignment;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.faces.FacePicture;
import org.castlist.tracks.Likeness;
import org.castlist.video.Frame;
import org.castlist.video.Pixels;
import org.castlist.video.Region;
import org.castlist.video.StillFrame;

/**
 * What a face looks like, embedded only if the tracker is in doubt. Once the tracker keeps it, it has a small patch of the
 * frame, which is gone when the doubt comes.
 */
final class LazyLook implements Likeness {

    /** Side of the patch over the larger side of the face's box: room for turning it upright. */
    private static final double REACH = 1.8;

    private static final int MOST_PIXELS = 200;

    /** A face in a picture of its surroundings, in pixels of that picture. */
    private record Patch(Pixels pixels, Face face) {
        static Patch of(Frame frame, Face face) {
            Box box = face.box();
            int side = Math.max(4, (int) Math.ceil(REACH * Math.max(box.width(), box.height())));
            Region region = new Region(
                    (int) Math.floor(box.centreX() - side / 2.0),
                    (int) Math.floor(box.centreY() - side / 2.0),
                    side,
                    side);
            int size = Math.min(side, MOST_PIXELS);
            double scale = (double) size / side;
            Box inPatch = new Box(
                    (box.x() - region.x()) * scale,
                    (box.y() - region.y()) * scale,
                    box.width() * scale,
                    box.height() * scale);
            return new Patch(frame.view(region, size, size), new Face(inPatch, face.score()));
        }
    }

    private final Eyes eyes;
    private final Frame frame;
    private final Face face;
    private Optional<Patch> patch = Optional.empty();
    private Optional<Embedding> embedding = Optional.empty();

    LazyLook(Eyes eyes, Frame frame, Face face) {
        this.eyes = eyes;
        this.frame = frame;
        this.face = face;
    }

    @Override
    public void keep() {
        patch();
    }

    private Patch patch() {
        if (patch.isEmpty()) {
            patch = Optional.of(Patch.of(frame, face));
        }
        return patch.get();
    }

    @Override
    public double similarity(Likeness other) {
        return other instanceof LazyLook that ? embedded().cosine(that.embedded()) : 0;
    }

    private Embedding embedded() {
        if (embedding.isEmpty()) {
            try {
                StillFrame still = new StillFrame(frame.time(), patch().pixels());
                FacePicture picture = FacePicture.take(still, patch().face(), eyes.landmarks());
                embedding = Optional.of(eyes.embedder().embed(Alignment.middle(picture.pixels())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return embedding.get();
    }
}
