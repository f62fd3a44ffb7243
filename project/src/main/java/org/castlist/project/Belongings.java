package org.castlist.project;

import java.util.Set;

/**
 * What a project holds of one person.
 *
 * @param person the id
 * @param tracks ids of the tracks that show them
 * @param pictures how many pictures of them there are
 * @param embeddings how many of these have embeddings
 * @param corrections how many corrections speak of them or their tracks
 * @param names what they were ever called
 */
public record Belongings(
        String person, Set<String> tracks, int pictures, int embeddings, int corrections, Set<String> names) {
    public Belongings {
        tracks = Set.copyOf(tracks);
        names = Set.copyOf(names);
    }
}
