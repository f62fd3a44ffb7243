package org.castlist.adaptation;

import java.io.IOException;
import java.util.List;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Makes a space out of a film's tracks, without labels. Pooling the crops as they are is an adaptation too. A method is a
 * record whose components are its settings; any randomness is a {@code long seed} among them.
 */
@FunctionalInterface
public interface Adaptation {

    /**
     * @param tracks T tracks with F x D embeddings each
     * @param cannotLinks pairs among them that are two people
     * @param workshop what there is to work with
     */
    TrackSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) throws IOException;
}
