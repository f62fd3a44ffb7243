package org.castlist.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The most alike of other films, gathered person by person; of each film one. Any number of threads may offer, and the
 * order in which they do does not matter.
 */
public final class Neighbours {
    private final Crowd crowd;
    private final Reach reach;
    private final List<List<Likeness>> nearest = new ArrayList<>(); // of each person, the closest first

    public Neighbours(Crowd crowd, Reach reach) {
        this.crowd = crowd;
        this.reach = reach;
        for (int i = 0; i < crowd.size(); i++) {
            nearest.add(new ArrayList<>(0));
        }
    }

    /** Keeps the other one if few are nearer. */
    public void offer(int person, int other, float cosine) {
        if (cosine < reach.leastCosine() || crowd.film(person) == crowd.film(other)) {
            return;
        }
        List<Likeness> kept = nearest.get(person);
        synchronized (kept) {
            insert(kept, person, Likeness.of(person, other, cosine));
        }
    }

    private void insert(List<Likeness> kept, int person, Likeness offered) {
        int film = crowd.film(otherThan(person, offered));
        for (Likeness known : kept) {
            if (crowd.film(otherThan(person, known)) == film) {
                if (Likeness.CLOSEST_FIRST.compare(known, offered) <= 0) {
                    return;
                }
                kept.remove(known);
                break;
            }
        }
        int place = Arrays.binarySearch(kept.toArray(new Likeness[0]), offered, Likeness.CLOSEST_FIRST);
        kept.add(-place - 1, offered);
        if (kept.size() > reach.mostFilms()) {
            kept.remove(kept.size() - 1);
        }
    }

    private static int otherThan(int person, Likeness pair) {
        return pair.one() == person ? pair.other() : pair.one();
    }

    /** What was kept, each pair once. */
    public List<Likeness> likenesses() {
        Set<Likeness> pairs = new HashSet<>();
        nearest.forEach(pairs::addAll);
        return List.copyOf(pairs);
    }
}
