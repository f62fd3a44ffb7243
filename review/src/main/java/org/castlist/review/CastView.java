package org.castlist.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.video.Film;
import org.jspecify.annotations.Nullable;

/**
 * The cast as the page sees it. Times in seconds, boxes in pixels of the upright film.
 *
 * @param last sequence of the last entry of the log
 * @param shots start and end of each
 * @param tracks for each: id, shot, start, end, quality, number of pictures
 * @param undo sequence of the entry that an undo takes back
 * @param redo sequence of the undoing that a redo takes back
 * @param outdated whether finding the people anew would heed something that it did not yet
 */
record CastView(
        String revision,
        long last,
        FilmView film,
        List<double[]> shots,
        List<PersonView> people,
        List<BinView> unknown,
        List<Object[]> tracks,
        @Nullable Long undo,
        @Nullable Long redo,
        boolean outdated) {

    record FilmView(String name, double seconds, int width, int height, double frameRate, boolean pictures) {}

    /**
     * @param portrait the track whose best picture shows them
     * @param chosen whether a reviewer chose it
     * @param doubt how much of their time open questions may change, 0 to 1
     * @param twice whether they are on screen twice at once
     */
    record PersonView(
            String id,
            int number,
            @Nullable String name,
            String title,
            boolean hidden,
            double screenTime,
            List<String> tracks,
            @Nullable String portrait,
            boolean chosen,
            double doubt,
            boolean twice) {}

    record BinView(String reason, String title, String explanation, List<String> tracks) {}

    /** @param doubts how much of a person's time open questions may change, by person */
    static CastView of(Snapshot snapshot, Map<String, Double> doubts) {
        Cast cast = snapshot.cast();
        Footage footage = cast.footage();
        UndoRedo undoRedo = UndoRedo.of(snapshot.log());
        return new CastView(
                snapshot.revision(),
                snapshot.last(),
                film(footage),
                footage.shots().stream().map(CastView::shot).toList(),
                people(cast, doubts),
                bins(cast),
                footage.tracks().stream().map(CastView::track).toList(),
                undoRedo.undo().orElse(null),
                undoRedo.redo().orElse(null),
                snapshot.outdated());
    }

    private static FilmView film(Footage footage) {
        Film film = footage.film();
        return new FilmView(
                film.name(),
                film.duration().orElse(footage.seconds()),
                film.width(),
                film.height(),
                film.frameRate().toDouble(),
                film.isPictures());
    }

    private static double[] shot(Shot shot) {
        return new double[] {shot.span().start().seconds(), shot.span().end().seconds()};
    }

    private static Object[] track(FaceTrack track) {
        return new Object[] {
            track.id(),
            track.shot(),
            track.span().start().seconds(),
            track.span().end().seconds(),
            Math.round(track.quality() * 100) / 100.0,
            track.crops().size()
        };
    }

    private static List<PersonView> people(Cast cast, Map<String, Double> doubts) {
        Map<String, FaceTrack> byId =
                cast.footage().tracks().stream().collect(Collectors.toMap(FaceTrack::id, Function.identity()));
        List<PersonView> people = new ArrayList<>();
        for (Person person : cast.people()) {
            List<FaceTrack> tracks = person.tracks().stream().map(byId::get).toList();
            people.add(new PersonView(
                    person.id(),
                    person.number(),
                    person.name().orElse(null),
                    person.title(),
                    person.hidden(),
                    cast.screenTime(person),
                    person.tracks(),
                    portrait(person, tracks).orElse(null),
                    person.portrait().isPresent(),
                    doubts.getOrDefault(person.id(), 0.0),
                    isTwiceOnScreen(tracks)));
        }
        return people;
    }

    /** The track that a reviewer chose or else the one with the clearest picture. */
    private static Optional<String> portrait(Person person, List<FaceTrack> tracks) {
        return person.portrait()
                .or(() -> tracks.stream()
                        .filter(track -> !track.crops().isEmpty())
                        .max(Comparator.comparingDouble(
                                track -> track.crops().get(0).quality().norm()))
                        .map(FaceTrack::id));
    }

    private static boolean isTwiceOnScreen(List<FaceTrack> tracks) {
        List<FaceTrack> byStart =
                tracks.stream().sorted(Comparator.comparing(FaceTrack::start)).toList();
        FaceTrack longest = byStart.get(0); // of those seen so far the one that ends last
        for (FaceTrack track : byStart.subList(1, byStart.size())) {
            if (track.isOnScreenWith(longest)) {
                return true;
            }
            if (longest.span().end().isBefore(track.span().end())) {
                longest = track;
            }
        }
        return false;
    }

    private static List<BinView> bins(Cast cast) {
        List<BinView> bins = new ArrayList<>();
        cast.unknownBins()
                .forEach((reason, tracks) -> bins.add(new BinView(
                        reason.key(),
                        reason.title(),
                        reason.explanation(),
                        tracks.stream().map(FaceTrack::id).toList())));
        return bins;
    }
}
