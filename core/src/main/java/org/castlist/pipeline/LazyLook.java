package org.castlist.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.castlist.embeddings.Embedding;
import org.castlist.faces.Alignment;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.faces.FacePicture;
import org.castlist.tracks.Appearance;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Region;
import org.castlist.video.StillFrame;

/**
 * What a face looks like, embedded only if the tracker is in doubt. It keeps a small patch of the frame, since the frame is
 * gone by then.
 */
final class LazyLook implements Appearance {

    /** Side of the patch over the larger side of the face's box: room for turning it upright. */
    private static final double REACH = 1.8;

    private static final int MOST_PIXELS = 200;

    private final Eyes eyes;
    private final Moment time;
    private final Pixels patch;
    private final Face face; // in pixels of the patch
    private Optional<Embedding> embedding = Optional.empty();

    LazyLook(Eyes eyes, Frame frame, Face face) {
        this.eyes = eyes;
        this.time = frame.time();
        Box box = face.box();
        int side = Math.max(4, (int) Math.ceil(REACH * Math.max(box.width(), box.height())));
        Region region = new Region(
                (int) Math.floor(box.centreX() - side / 2.0), (int) Math.floor(box.centreY() - side / 2.0), side, side);
        int size = Math.min(side, MOST_PIXELS);
        double scale = (double) size / side;
        this.patch = frame.view(region, size, size);
        this.face = new Face(
                new Box(
                        (box.x() - region.x()) * scale,
                        (box.y() - region.y()) * scale,
                        box.width() * scale,
                        box.height() * scale),
                face.score());
    }

    @Override
    public double similarity(Appearance other) {
        return other instanceof LazyLook that ? embedded().cosine(that.embedded()) : 0;
    }

    private Embedding embedded() {
        if (embedding.isEmpty()) {
            try {
                FacePicture picture = FacePicture.take(new StillFrame(time, patch), face, eyes.landmarks());
                embedding = Optional.of(eyes.embedder().embed(Alignment.middle(picture.pixels())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return embedding.get();
    }
}
