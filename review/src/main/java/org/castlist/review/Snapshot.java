package org.castlist.review;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.castlist.adaptation.NuisanceSubspace;
import org.castlist.people.Cast;
import org.castlist.people.CorrectionLog;
import org.castlist.people.Review;
import org.castlist.pipeline.Watched;
import org.castlist.tracks.FaceTrack;

/**
 * A project at one moment.
 *
 * @param revision differs whenever anything of it does
 * @param review the people, and what reviewers said
 * @param log all that reviewers did
 * @param watched the tracks and their embeddings
 * @param nuisance what poor pictures do to the embeddings, where that was learned
 * @param outdated whether finding the people anew would heed something that it did not yet
 */
record Snapshot(
        String revision,
        Review review,
        CorrectionLog log,
        Watched watched,
        Optional<NuisanceSubspace> nuisance,
        boolean outdated) {

    Cast cast() {
        return review.cast();
    }

    /** @throws NoSuchElementException with a sentence when there is none */
    FaceTrack track(String id) {
        return cast().footage().tracks().stream()
                .filter(track -> track.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no track " + id));
    }

    /** The sequence of the last entry of the log, 0 when there is none. */
    long last() {
        return log.entries().isEmpty()
                ? 0
                : log.entries().get(log.entries().size() - 1).sequence();
    }
}
