package org.castlist.project;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Moment;
import org.castlist.video.Rational;

/** The numbers of boxes, crops and embeddings as bytes, exact to the last bit; the layout stands in the migration. */
final class Packed {
    private static final int MOMENT = 3 * Long.BYTES;
    private static final int BOX = 4 * Double.BYTES;

    private Packed() {}

    static byte[] boxes(List<TrackedBox> boxes) {
        ByteBuffer bytes = ByteBuffer.allocate(boxes.size() * (Long.BYTES + MOMENT + BOX + Double.BYTES));
        for (TrackedBox box : boxes) {
            bytes.putLong(box.frame());
            put(bytes, box.time());
            put(bytes, box.box());
            bytes.putDouble(box.score());
        }
        return bytes.array();
    }

    static List<TrackedBox> boxes(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        List<TrackedBox> boxes = new ArrayList<>();
        while (bytes.hasRemaining()) {
            boxes.add(new TrackedBox(bytes.getLong(), moment(bytes), box(bytes), bytes.getDouble()));
        }
        return boxes;
    }

    static byte[] facts(FaceCrop crop) {
        FaceQuality quality = crop.quality();
        ByteBuffer bytes = ByteBuffer.allocate(MOMENT + BOX + (10 + 5) * Double.BYTES);
        put(bytes, crop.time());
        put(bytes, crop.box());
        for (Point point : crop.points().toArray()) {
            bytes.putDouble(point.x()).putDouble(point.y());
        }
        bytes.putDouble(quality.size())
                .putDouble(quality.sharpness())
                .putDouble(quality.frontality())
                .putDouble(quality.score())
                .putDouble(quality.norm());
        return bytes.array();
    }

    static FaceCrop crop(String file, byte[] facts) {
        ByteBuffer bytes = ByteBuffer.wrap(facts);
        return new FaceCrop(file, moment(bytes), box(bytes), points(bytes), quality(bytes));
    }

    /** The bytes of the five points. */
    static byte[] pointsIn(byte[] facts) {
        return Arrays.copyOfRange(facts, MOMENT + BOX, MOMENT + BOX + 10 * Double.BYTES);
    }

    static byte[] embedding(Embedding embedding) {
        ByteBuffer bytes =
                ByteBuffer.allocate(embedding.dimension() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(embedding.toArray());
        return bytes.array();
    }

    static Embedding embedding(byte[] packed) {
        float[] values = new float[packed.length / Float.BYTES];
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Embedding(values);
    }

    private static FivePoints points(ByteBuffer bytes) {
        return new FivePoints(point(bytes), point(bytes), point(bytes), point(bytes), point(bytes));
    }

    private static Point point(ByteBuffer bytes) {
        return new Point(bytes.getDouble(), bytes.getDouble());
    }

    private static FaceQuality quality(ByteBuffer bytes) {
        return new FaceQuality(
                bytes.getDouble(), bytes.getDouble(), bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
    }

    private static void put(ByteBuffer bytes, Moment moment) {
        bytes.putLong(moment.ticks())
                .putLong(moment.timeBase().numerator())
                .putLong(moment.timeBase().denominator());
    }

    private static Moment moment(ByteBuffer bytes) {
        return new Moment(bytes.getLong(), new Rational(bytes.getLong(), bytes.getLong()));
    }

    private static void put(ByteBuffer bytes, Box box) {
        bytes.putDouble(box.x()).putDouble(box.y()).putDouble(box.width()).putDouble(box.height());
    }

    private static Box box(ByteBuffer bytes) {
        return new Box(bytes.getDouble(), bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
    }
}
