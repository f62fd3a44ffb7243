package org.castlist.review.library;

import java.util.List;
import java.util.Map;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkCandidate;
import org.castlist.library.LinkDoubts;
import org.castlist.library.LinkQuestion;
import org.castlist.library.NearestPeople;
import org.jspecify.annotations.Nullable;

/** The queue of doubtful links. Who looks alike is found once, until a film changes. */
final class Doubts {
    /** Beyond so many people the search would keep a reviewer waiting for more than some seconds. */
    private static final int MOST_PEOPLE = 30_000;

    private final NearestPeople search;
    private Map<String, String> stamps = Map.of();
    private @Nullable List<LinkCandidate> candidates;

    Doubts(NearestPeople search) {
        this.search = search;
    }

    /**
     * What to ask.
     *
     * @param searched whether pairs were looked for that were nearly linked
     * @param questions the most worthwhile first
     */
    record Queue(boolean searched, List<LinkQuestion> questions) {}

    Queue about(LibrarySnapshot snapshot) {
        LinkDoubts doubts = LinkDoubts.standard(snapshot.linking().belief());
        boolean searched = snapshot.size() <= MOST_PEOPLE;
        List<LinkCandidate> alike = searched ? candidates(doubts, snapshot) : List.of();
        return new Queue(searched, doubts.questions(snapshot.people(), snapshot.inForce(), alike));
    }

    private synchronized List<LinkCandidate> candidates(LinkDoubts doubts, LibrarySnapshot snapshot) {
        List<LinkCandidate> known = candidates;
        if (known != null && stamps.equals(snapshot.stamps())) {
            return known;
        }
        List<LibraryPerson> people = snapshot.people().stream()
                .flatMap(person -> person.members().stream())
                .toList();
        List<LinkCandidate> fresh = doubts.candidates(people, snapshot.linking(), search);
        candidates = fresh;
        stamps = snapshot.stamps();
        return fresh;
    }
}
