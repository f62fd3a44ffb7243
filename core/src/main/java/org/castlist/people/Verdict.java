package org.castlist.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.castlist.tracks.UnknownReason;

/** What a reviewer who looked at faces answered: who they are not, that they are one or two people, or nothing. */
public sealed interface Verdict extends Correction {

    /** Says that the tracks do show this person. */
    record Confirm(List<String> tracks, String person) implements Verdict {
        public Confirm {
            tracks = Told.some(tracks);
        }

        @Override
        public Correction settledIn(Cast cast) {
            Told.present(cast, person);
            Told.existing(cast, tracks);
            return this;
        }

        @Override
        public Evidence evidenceIn(Cast cast) {
            return new Evidence(Evidence.anchors(cast, tracks), List.of(), List.of());
        }

        @Override
        public Optional<Correction> inTracks(Map<String, String> found) {
            return Told.ifAny(tracks, found).map(left -> new Confirm(left, person));
        }

        @Override
        public Cast place(Cast cast) {
            return cast.placing(cast.ofThese(tracks), person);
        }
    }

    /** Says that none of these tracks shows somebody whom one of those shows. It binds the next clustering. */
    record Different(List<String> these, List<String> those) implements Verdict {
        public Different {
            these = Told.some(these);
            those = Told.some(those);
            Told.requireDisjoint(these, those);
        }

        @Override
        public Correction settledIn(Cast cast) {
            Told.existing(cast, these);
            Told.existing(cast, those);
            return this;
        }

        @Override
        public Evidence evidenceIn(Cast cast) {
            return Evidence.apart(Evidence.anchors(cast, these), Evidence.anchors(cast, those));
        }

        @Override
        public Optional<Correction> inTracks(Map<String, String> found) {
            return Told.ifAny(these, found)
                    .flatMap(left -> Told.ifAny(those, found).map(right -> new Different(left, right)));
        }
    }

    /** Says that it cannot be said whether these tracks and those show one person. It changes nothing and ends the question. */
    record Undecided(List<String> these, List<String> those) implements Verdict {
        public Undecided {
            these = Told.some(these);
            those = Told.some(those);
            Told.requireDisjoint(these, those);
        }

        @Override
        public Correction settledIn(Cast cast) {
            Told.existing(cast, these);
            Told.existing(cast, those);
            return this;
        }

        @Override
        public Evidence evidenceIn(Cast cast) {
            List<String> all = Stream.concat(these.stream(), those.stream()).toList();
            return Evidence.apart(Evidence.anchors(cast, all), List.of());
        }

        @Override
        public Optional<Correction> inTracks(Map<String, String> found) {
            return Told.ifAny(these, found)
                    .flatMap(left -> Told.ifAny(those, found).map(right -> new Undecided(left, right)));
        }
    }

    /** Says that the tracks do not show this person, whoever else they show. The next clustering may find out who. */
    record NotThisPerson(List<String> tracks, String person) implements Verdict {
        public NotThisPerson {
            tracks = Told.some(tracks);
        }

        @Override
        public Correction settledIn(Cast cast) {
            Told.existing(cast, tracks);
            if (!Told.present(cast, person).tracks().containsAll(tracks)) {
                throw new IllegalArgumentException("the tracks " + tracks + " are not those of " + person);
            }
            return this;
        }

        @Override
        public Evidence evidenceIn(Cast cast) {
            List<String> others = cast.person(person).stream()
                    .flatMap(one -> one.tracks().stream())
                    .filter(track -> !tracks.contains(track))
                    .toList();
            return Evidence.apart(Evidence.anchors(cast, tracks), Evidence.anchors(cast, others));
        }

        @Override
        public Optional<Correction> inTracks(Map<String, String> found) {
            return Told.ifAny(tracks, found).map(left -> new NotThisPerson(left, person));
        }

        @Override
        public Cast place(Cast cast) {
            List<String> wrong = cast.person(person).stream()
                    .flatMap(one -> one.tracks().stream())
                    .filter(tracks::contains)
                    .toList();
            return cast.puttingAside(wrong, UnknownReason.NOT_THAT_PERSON);
        }
    }

    /** Says that the tracks are not worth showing, whoever they show. */
    record LeaveOut(List<String> tracks) implements Verdict {
        public LeaveOut {
            tracks = Told.some(tracks);
        }

        @Override
        public Correction settledIn(Cast cast) {
            Told.existing(cast, tracks);
            return this;
        }

        @Override
        public Evidence evidenceIn(Cast cast) {
            return Evidence.apart(Evidence.anchors(cast, tracks), List.of());
        }

        @Override
        public Optional<Correction> inTracks(Map<String, String> found) {
            return Told.ifAny(tracks, found).map(LeaveOut::new);
        }

        @Override
        public Cast place(Cast cast) {
            return cast.puttingAside(cast.ofThese(tracks), UnknownReason.LEFT_OUT);
        }
    }
}
