package org.castlist.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What reviewers said of people of a crowd, without contradictions.
 *
 * @param same pairs of numbers who are one person
 * @param different pairs of numbers who are two
 */
public record LinkWords(List<int[]> same, List<int[]> different) {
    /** Nothing was said. */
    public static final LinkWords NONE = new LinkWords(List.of(), List.of());

    public LinkWords {
        same = List.copyOf(same);
        different = List.copyOf(different);
    }

    /**
     * The words in force that speak of people who are there. Where films that were analysed anew made words contradict each
     * other, the later one counts.
     *
     * @param numbers of the people who are there
     */
    public static LinkWords of(List<LinkWord> inForce, Map<FilmPerson, Integer> numbers) {
        LinkWords words = NONE;
        for (int i = inForce.size() - 1; i >= 0; i--) {
            LinkWord word = inForce.get(i);
            if (numbers.containsKey(word.one()) && numbers.containsKey(word.other())) {
                int[] pair = {number(numbers, word.one()), number(numbers, word.other())};
                LinkWords more = words.with(pair, word.areOne());
                words = pair[0] == pair[1] || more.contradictItself() ? words : more;
            }
        }
        return words;
    }

    private static int number(Map<FilmPerson, Integer> numbers, FilmPerson person) {
        return numbers.getOrDefault(person, -1);
    }

    private LinkWords with(int[] pair, boolean areOne) {
        List<int[]> longer = new ArrayList<>(areOne ? same : different);
        longer.add(pair);
        return areOne ? new LinkWords(longer, different) : new LinkWords(same, longer);
    }

    /** Whether two who are different are one by way of others. */
    private boolean contradictItself() {
        Map<Integer, Integer> parents = new HashMap<>();
        same.forEach(pair -> parents.put(root(pair[0], parents), root(pair[1], parents)));
        return different.stream().anyMatch(pair -> root(pair[0], parents) == root(pair[1], parents));
    }

    private static int root(int person, Map<Integer, Integer> parents) {
        int root = person;
        while (parents.getOrDefault(root, root) != root) {
            root = parents.getOrDefault(root, root);
        }
        return root;
    }
}
