package org.castlist.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castlist.tracks.UnknownReason;

/**
 * Something that a reviewer knows better. It is strict when it is made ({@link #settledIn}) and lenient when it is replayed:
 * what it speaks of and is no longer there is passed over.
 */
public sealed interface Correction
        permits Correction.Name,
                Correction.Merge,
                Correction.Move,
                Correction.NotAFace,
                Correction.Hide,
                Correction.Portrait,
                Verdict {

    /**
     * This correction as it goes on record.
     *
     * @param cast what the reviewer sees
     * @throws IllegalArgumentException with a sentence for the reviewer when it makes no sense there
     */
    Correction settledIn(Cast cast);

    /** The tracks that it speaks of. */
    default Evidence evidenceIn(Cast cast) {
        return Evidence.NONE;
    }

    /**
     * The same in other words, for tracks that were found again under other ids.
     *
     * @param found the present id by the one on record; tracks that were lost are absent
     * @return empty when nothing that it named is left
     */
    default Optional<Correction> inTracks(Map<String, String> found) {
        return Optional.of(this);
    }

    /** Its first half: who owns which tracks. */
    default Cast place(Cast cast) {
        return cast;
    }

    /** Its second half: how people are called and shown. */
    default Cast label(Cast cast) {
        return cast;
    }

    /** The cast with this correction. Nobody and nothing missing is an error. */
    default Cast applyTo(Cast cast) {
        return label(place(cast));
    }

    /** Says what a person is called. */
    record Name(String person, String name) implements Correction {
        public Name {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a name must not be blank; undo takes a name back");
            }
        }

        @Override
        public Correction settledIn(Cast cast) {
            Told.present(cast, person);
            return this;
        }

        @Override
        public Cast label(Cast cast) {
            return cast.person(person).map(one -> cast.with(one.named(name))).orElse(cast);
        }
    }

    /**
     * Says that two people are one, who goes on under the second id.
     *
     * @param name what the one is called if the second had no name
     */
    record Merge(String person, String into, Optional<String> name) implements Correction {
        public Merge(String person, String into) {
            this(person, into, Optional.empty());
        }

        public Merge {
            if (person.equals(into)) {
                throw new IllegalArgumentException("person " + person + " cannot be merged with themselves");
            }
        }

        /** With the first one's name, which could not be known in a replay once a clustering has heeded the merge. */
        @Override
        public Merge settledIn(Cast cast) {
            Told.present(cast, into);
            return new Merge(person, into, Told.present(cast, person).name().or(() -> name));
        }

        @Override
        public Evidence evidenceIn(Cast cast) {
            Set<String> both = Set.of(person, into);
            List<Anchor> together = cast.people().stream()
                    .filter(one -> both.contains(one.id()))
                    .flatMap(one -> cast.tracksOf(one).stream())
                    .map(Anchor::of)
                    .toList();
            return new Evidence(List.of(), together, List.of());
        }

        @Override
        public Cast place(Cast cast) {
            return cast.person(person)
                    .map(one -> cast.placing(one.tracks(), into))
                    .orElse(cast);
        }

        @Override
        public Cast label(Cast cast) {
            return cast.person(into)
                    .filter(one -> one.name().isEmpty() && name.isPresent())
                    .map(one -> cast.with(one.named(name.orElseThrow())))
                    .orElse(cast);
        }

        @Override
        public Cast applyTo(Cast cast) {
            Optional<String> first = cast.person(person).flatMap(Person::name);
            return new Merge(person, into, first.or(() -> name)).label(place(cast));
        }
    }

    /** Says who the tracks show: somebody known, or somebody new under an id never used before. Rescues unknown tracks. */
    record Move(List<String> tracks, String person) implements Correction {
        public Move {
            tracks = Told.some(tracks);
            Person.requireId(person);
        }

        @Override
        public Correction settledIn(Cast cast) {
            Told.existing(cast, tracks);
            if (cast.person(person)
                    .filter(one -> one.tracks().containsAll(tracks))
                    .isPresent()) {
                throw new IllegalArgumentException("the tracks " + tracks + " are already those of " + person);
            }
            return this;
        }

        @Override
        public Evidence evidenceIn(Cast cast) {
            Set<String> moved = Set.copyOf(tracks);
            Set<String> leftBehind = cast.people().stream()
                    .filter(one -> !one.id().equals(person))
                    .filter(one -> one.tracks().stream().anyMatch(moved::contains))
                    .flatMap(one -> one.tracks().stream())
                    .filter(track -> !moved.contains(track))
                    .collect(Collectors.toSet());
            List<String> joined = cast.person(person).map(Person::tracks).orElse(List.of());
            return new Evidence(
                    Evidence.anchors(cast, moved), Evidence.anchors(cast, joined), Evidence.anchors(cast, leftBehind));
        }

        @Override
        public Optional<Correction> inTracks(Map<String, String> found) {
            return Told.ifAny(tracks, found).map(left -> new Move(left, person));
        }

        @Override
        public Cast place(Cast cast) {
            return cast.placing(cast.ofThese(tracks), person);
        }
    }

    /** Says that the tracks show no face at all. */
    record NotAFace(List<String> tracks) implements Correction {
        public NotAFace {
            tracks = Told.some(tracks);
        }

        @Override
        public Correction settledIn(Cast cast) {
            Told.existing(cast, tracks);
            return this;
        }

        @Override
        public Evidence evidenceIn(Cast cast) {
            return new Evidence(Evidence.anchors(cast, tracks), List.of(), List.of());
        }

        @Override
        public Optional<Correction> inTracks(Map<String, String> found) {
            return Told.ifAny(tracks, found).map(NotAFace::new);
        }

        @Override
        public Cast place(Cast cast) {
            return cast.puttingAside(cast.ofThese(tracks), UnknownReason.NOT_A_FACE);
        }
    }

    /** Says whether a person is to be shown. */
    record Hide(String person, boolean hidden) implements Correction {
        @Override
        public Correction settledIn(Cast cast) {
            Told.present(cast, person);
            return this;
        }

        @Override
        public Cast label(Cast cast) {
            return cast.person(person).map(one -> cast.with(one.hidden(hidden))).orElse(cast);
        }
    }

    /** Says which track's best picture stands for a person. */
    record Portrait(String person, String track) implements Correction {
        @Override
        public Correction settledIn(Cast cast) {
            if (!Told.present(cast, person).tracks().contains(track)) {
                throw new IllegalArgumentException("the track " + track + " is not one of " + person);
            }
            return this;
        }

        @Override
        public Evidence evidenceIn(Cast cast) {
            return Evidence.apart(Evidence.anchors(cast, List.of(track)), List.of());
        }

        @Override
        public Optional<Correction> inTracks(Map<String, String> found) {
            return Optional.ofNullable(found.get(track)).map(present -> new Portrait(person, present));
        }

        @Override
        public Cast label(Cast cast) {
            return cast.person(person)
                    .filter(one -> one.tracks().contains(track))
                    .map(one -> cast.with(one.portrayedBy(track)))
                    .orElse(cast);
        }
    }
}
