package org.castlist.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.people.Casting;
import org.castlist.project.Project;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.Span;

/**
 * A made-up film that was analysed: shots of two seconds at 25 frames a second with two faces each, and a third that is too
 * small in every third shot. So many people appear in turn; each has a colour.
 *
 * @param file where the film would lie
 * @param shots so many
 * @param people so many truly
 */
record ReviewedFilm(Path file, int shots, int people) {
    private static final Rational FRAME = new Rational(1, 25);
    private static final int FRAMES = 50;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    /** Whom the clustering of a project takes a track of somebody for. */
    @FunctionalInterface
    interface Finding {
        int cluster(int shot, int person);
    }

    /** Analyses it, rightly or not. */
    void analysed(Path folder, Finding finding) throws IOException {
        try (Project project = Project.open(folder)) {
            project.watching()
                    .begin(
                            new Film(file, WIDTH, HEIGHT, new Rational(25, 1), 0, OptionalDouble.of(2.0 * shots)),
                            "made up");
            for (int shot = 0; shot < shots; shot++) {
                watch(project, shot);
            }
            project.watching().finish();
            List<String> tracks = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (int shot = 0; shot < shots; shot++) {
                for (int face = 0; face < 2; face++) {
                    tracks.add(id(shot, face));
                    labels.add(finding.cluster(shot, personAt(shot, face)));
                }
            }
            Clustering clusters =
                    Clustering.of(labels.stream().mapToInt(Integer::intValue).toArray());
            project.people()
                    .save(
                            new Casting(tracks, clusters, Set.of())
                                    .cast(project.people().review()),
                            project.people().review());
        }
    }

    /** Who is shown: face 0 and 1 of a shot are two neighbours in the list of people. */
    int personAt(int shot, int face) {
        return (shot + face) % people;
    }

    static String id(int shot, int face) {
        return "t-" + shot + "-" + face;
    }

    private void watch(Project project, int shot) throws IOException {
        List<FaceTrack> tracks = new ArrayList<>();
        List<TrackFeatures> features = new ArrayList<>();
        for (int face = 0; face < 2; face++) {
            List<FaceCrop> crops = crops(project, shot, face);
            tracks.add(track(shot, face, crops, Optional.empty()));
            List<Embedding> embeddings =
                    List.of(embedding(personAt(shot, face), shot), embedding(personAt(shot, face), 1));
            features.add(new TrackFeatures(id(shot, face), embeddings, crops));
        }
        if (shot % 3 == 0) {
            tracks.add(track(shot, 2, List.of(), Optional.of(UnknownReason.TOO_SMALL)));
        }
        Span span = new Span(at(shot * FRAMES), at((shot + 1) * FRAMES));
        project.watching()
                .recorder()
                .finishedShot(new Shot(shot, span, (long) shot * FRAMES, FRAMES, Map.of()), tracks, features);
    }

    private static FaceTrack track(int shot, int face, List<FaceCrop> crops, Optional<UnknownReason> unknown) {
        List<TrackedBox> boxes = new ArrayList<>();
        for (int frame = shot * FRAMES + 5; frame < (shot + 1) * FRAMES - 5; frame += 5) {
            boxes.add(new TrackedBox(frame, at(frame), box(face), 0.9));
        }
        Span span = new Span(at(shot * FRAMES + 5), at((shot + 1) * FRAMES - 5));
        return new FaceTrack(id(shot, face), shot, span, boxes, crops, unknown);
    }

    private static Box box(int face) {
        return new Box(20 + 100 * face, 40, face == 2 ? 16 : 80, face == 2 ? 16 : 80);
    }

    private List<FaceCrop> crops(Project project, int shot, int face) throws IOException {
        List<FaceCrop> crops = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String file = project.crops().keep(id(shot, face) + "-" + i, picture(personAt(shot, face)));
            Point point = new Point(30, 50);
            crops.add(new FaceCrop(
                    file,
                    at(shot * FRAMES + 10),
                    box(face),
                    new FivePoints(point, point, point, point, point),
                    new FaceQuality(80, 1, 1, 0.9, 20 - i)));
        }
        return crops;
    }

    private static Pixels picture(int person) {
        byte[] rgb = new byte[FaceCrop.PICTURE * FaceCrop.PICTURE * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (60 + 53 * person * (i % 3 + 1));
        }
        return new Pixels(FaceCrop.PICTURE, FaceCrop.PICTURE, rgb);
    }

    /** Near the axis of the person. */
    private Embedding embedding(int person, int shot) {
        float[] values = new float[people + 1];
        values[person] = 20;
        values[people] = 2 + shot % 3;
        return new Embedding(values);
    }

    private static Moment at(int frame) {
        return new Moment(frame, FRAME);
    }
}
