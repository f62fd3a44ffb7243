package org.castlist.library;

/**
 * A name that somebody may have, since they are linked to somebody whom a reviewer called so. Nobody has it before a reviewer
 * says so.
 *
 * @param name what the other one is called
 * @param from the other one
 * @param chance that both are one person, 0 to 1
 */
public record ProposedName(String name, FilmPerson from, double chance) {
    public ProposedName {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance must be 0 to 1, not " + chance);
        }
    }
}
