package org.castlist.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.castlist.embeddings.Embedding;
import org.castlist.faces.Alignment;
import org.castlist.faces.Box;
import org.castlist.faces.CropStore;
import org.castlist.faces.Face;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceMeasure;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.pipeline.Eyes;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.Region;
import org.castlist.video.StillFrame;

/**
 * Pictures of faces in a user's folder, seen as kept crops. One of 112x112 pixels is taken as aligned already, one of 176x176 as a
 * crop that Castlist kept; in any other the surest face is found and aligned as in a film. Beyond a picture's edge its
 * border goes on. Nothing is written.
 */
final class FolderPictures implements CropStore {
    private static final Rational FRAMES = new Rational(1, 25); // the rate is not known and does not matter

    private final Path folder;
    private final Map<String, FivePoints> points = new ConcurrentHashMap<>();

    FolderPictures(Path folder) {
        this.folder = folder;
    }

    /** A picture with its embedding. */
    record Seen(FaceCrop crop, Embedding embedding) {}

    /**
     * Looks at a picture.
     *
     * @param file relative to the folder, with forward slashes
     * @return empty where the detector sees no face in it
     */
    Optional<Seen> look(String file, long frame, Eyes eyes) throws IOException {
        StillFrame picture = new StillFrame(new Moment(frame, FRAMES), read(file));
        Optional<Face> face = face(picture, eyes);
        if (face.isEmpty()) {
            return Optional.empty();
        }
        Box box = face.get().box();
        FivePoints five = margin(picture).isPresent()
                ? aligned(margin(picture).get())
                : eyes.landmarks().find(picture, box);
        points.put(file, five);
        Pixels crop = Alignment.middle(Alignment.of(five).cut(picture));
        Embedding embedding = eyes.embedder().embed(crop);
        return Optional.of(new Seen(
                new FaceCrop(
                        file,
                        picture.time(),
                        box,
                        five,
                        FaceMeasure.of(face.get(), five, crop).withNorm(embedding.norm())),
                embedding));
    }

    private static Optional<Face> face(StillFrame picture, Eyes eyes) throws IOException {
        int width = picture.width();
        int height = picture.height();
        if (margin(picture).isPresent()) {
            return Optional.of(new Face(new Box(0, 0, width, height), 1));
        }
        // a face that fills its picture is found only with something around it
        Region around = new Region(-width / 2, -height / 2, 2 * width, 2 * height);
        return eyes.detector().detect(picture, around).stream().max((a, b) -> Double.compare(a.score(), b.score()));
    }

    /** Pixels around the 112x112 of a picture that is aligned already; empty for any other. */
    private static Optional<Integer> margin(StillFrame picture) {
        return Stream.of(FaceCrop.SIZE, FaceCrop.PICTURE)
                .filter(side -> picture.width() == side && picture.height() == side)
                .map(side -> (side - FaceCrop.SIZE) / 2)
                .findFirst();
    }

    private static FivePoints aligned(int margin) {
        List<Point> five = Stream.of(Alignment.template().toArray())
                .map(point -> new Point(point.x() + margin, point.y() + margin))
                .toList();
        return new FivePoints(five.get(0), five.get(1), five.get(2), five.get(3), five.get(4));
    }

    @Override
    public Pixels load(String file) throws IOException {
        FivePoints five = points.get(file);
        if (five == null) {
            throw new IOException(folder.resolve(file) + " was not looked at");
        }
        return Alignment.of(five).cut(new StillFrame(Moment.ZERO, read(file)));
    }

    /** The folder is the user's. */
    @Override
    public String keep(String name, Pixels picture) {
        throw new UnsupportedOperationException("nothing is kept in " + folder);
    }

    private Pixels read(String file) throws IOException {
        Path path = folder.resolve(file);
        BufferedImage image = ImageIO.read(path.toFile());
        if (image == null) {
            throw new IOException(path + " is not a picture");
        }
        int width = image.getWidth();
        int[] argb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        byte[] rgb = new byte[argb.length * 3];
        for (int i = 0; i < argb.length; i++) {
            rgb[3 * i] = (byte) (argb[i] >> 16);
            rgb[3 * i + 1] = (byte) (argb[i] >> 8);
            rgb[3 * i + 2] = (byte) argb[i];
        }
        return new Pixels(width, image.getHeight(), rgb);
    }
}
