package org.castlist.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which links are worth a look: those that hardly hold, and those that were nearly made. The one whose answer puts most
 * screen time right is asked first.
 *
 * @param belief what cosines say
 * @param surely a link of this chance and more is not asked about, 0 to 1
 * @param hardly nor is a pair of this chance and less
 */
public record LinkDoubts(LinkBelief belief, double surely, double hardly) {
    public LinkDoubts {
        if (!(0 < hardly && hardly < surely && surely < 1)) {
            throw new IllegalArgumentException(
                    "hardly and surely must be 0 to 1 in this order, not " + hardly + " and " + surely);
        }
    }

    /** Pairs below even odds are two people, and links above 999 in 1000 are one, nearly always. */
    public static LinkDoubts standard(LinkBelief belief) {
        return new LinkDoubts(belief, 0.999, 0.5);
    }

    /**
     * Who looks alike enough to be asked about. That is the work of a whole linking, but it is the same whatever reviewers say.
     *
     * @param people of the library
     * @param linking how they were linked
     */
    public List<LinkCandidate> candidates(List<LibraryPerson> people, Linking linking, NearestPeople search) {
        if (people.isEmpty()) {
            return List.of();
        }
        Linking open = new Linking(belief, hardly, linking.leastClarity(), linking.mostFilms());
        int[] everybody = IntStream.range(0, people.size()).toArray();
        return open.mutual(Crowd.of(people), everybody, search).stream()
                .map(pair -> new LinkCandidate(
                        people.get(pair.one()).id(), people.get(pair.other()).id()))
                .toList();
    }

    /**
     * What to ask, the most worthwhile first.
     *
     * @param everybody as linked
     * @param said what is in force
     * @param candidates who looks alike
     */
    public List<LinkQuestion> questions(
            List<LinkedPerson> everybody, List<LinkWord> said, List<LinkCandidate> candidates) {
        Settled settled = new Settled(everybody, said);
        int size = settled.owners.size();
        List<LinkQuestion> questions = new ArrayList<>();
        everybody.forEach(one -> questions.addAll(ofLinks(one, settled, size)));
        Set<Set<FilmPerson>> asked = new HashSet<>();
        for (LinkCandidate candidate : candidates) {
            LinkedPerson one = settled.owners.get(candidate.one());
            LinkedPerson other = settled.owners.get(candidate.other());
            if (one != null && other != null && !first(one).equals(first(other))) {
                if (asked.add(Set.of(first(one), first(other)))) {
                    questions.addAll(ofPair(one, other, settled, size));
                }
            }
        }
        questions.sort(Comparator.comparingDouble((LinkQuestion question) -> -question.seconds())
                .thenComparing(question -> question.these().get(0)));
        return questions;
    }

    /** Tells groups apart. */
    private static FilmPerson first(LinkedPerson person) {
        return person.members().get(0).id();
    }

    private List<LinkQuestion> ofLinks(LinkedPerson linked, Settled settled, int size) {
        List<LibraryPerson> members = linked.members();
        List<LinkQuestion> questions = new ArrayList<>();
        MeanFace mean = MeanFace.of(members);
        for (LibraryPerson member : members.size() > 1 ? members : List.<LibraryPerson>of()) {
            double cosine = mean.cosineWithOthers(member.face());
            double chance = belief.chance(cosine, size);
            if (chance < surely && !settled.isConfirmed(member.id())) {
                List<FilmPerson> others = ids(linked).stream()
                        .filter(id -> !id.equals(member.id()))
                        .toList();
                double seconds = (1 - chance) * Math.min(member.seconds(), linked.seconds() - member.seconds());
                questions.add(new LinkQuestion(List.of(member.id()), others, true, cosine, chance, seconds));
            }
        }
        // of two people one question says it all
        return members.size() == 2 ? questions.stream().limit(1).toList() : questions;
    }

    private List<LinkQuestion> ofPair(LinkedPerson one, LinkedPerson other, Settled settled, int size) {
        double cosine = MeanFace.of(one.members()).cosine(MeanFace.of(other.members()));
        double chance = belief.chance(cosine, size);
        if (chance <= hardly || settled.areApart(one, other) || shareAFilm(one, other)) {
            return List.of();
        }
        double seconds = chance * Math.min(one.seconds(), other.seconds());
        return List.of(new LinkQuestion(ids(one), ids(other), false, cosine, chance, seconds));
    }

    private static List<FilmPerson> ids(LinkedPerson person) {
        return person.members().stream().map(LibraryPerson::id).toList();
    }

    private static boolean shareAFilm(LinkedPerson one, LinkedPerson other) {
        return one.members().stream()
                .anyMatch(member -> !other.in(member.id().film()).isEmpty());
    }

    /** What needs no question, since a reviewer said it already. */
    private static final class Settled {
        private final Map<FilmPerson, LinkedPerson> owners = new HashMap<>();
        private final Set<FilmPerson> confirmed = new HashSet<>();
        private final Set<Set<FilmPerson>> apart = new HashSet<>(); // by the first of each group

        Settled(List<LinkedPerson> everybody, List<LinkWord> said) {
            everybody.forEach(one -> one.members().forEach(member -> owners.put(member.id(), one)));
            for (LinkWord word : said) {
                LinkedPerson one = owners.get(word.one());
                LinkedPerson other = owners.get(word.other());
                if (word.areOne()) {
                    confirmed.addAll(List.of(word.one(), word.other()));
                } else if (one != null && other != null && !first(one).equals(first(other))) {
                    apart.add(Set.of(first(one), first(other)));
                }
            }
        }

        boolean isConfirmed(FilmPerson person) {
            return confirmed.contains(person);
        }

        /** Whether a reviewer said so, or calls them differently. */
        boolean areApart(LinkedPerson one, LinkedPerson other) {
            return apart.contains(Set.of(first(one), first(other)))
                    || names(one).anyMatch(name -> names(other).anyMatch(another -> !another.equalsIgnoreCase(name)));
        }

        private static Stream<String> names(LinkedPerson person) {
            return person.members().stream()
                    .flatMap(member -> member.name().stream())
                    .map(String::strip);
        }
    }
}
