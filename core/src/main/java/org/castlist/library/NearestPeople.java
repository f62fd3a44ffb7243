package org.castlist.library;

import java.util.List;

/** Finds who looks like whom in other films. A method is a record whose components are its settings. */
@FunctionalInterface
public interface NearestPeople {

    /**
     * Of each person sought, and of each other film, the most alike there, as far as the search reaches.
     *
     * @param crowd everybody
     * @param sought the numbers of those who are compared with everybody, each once
     * @return each pair once, in no particular order
     */
    List<Likeness> find(Crowd crowd, int[] sought, Reach reach);
}
