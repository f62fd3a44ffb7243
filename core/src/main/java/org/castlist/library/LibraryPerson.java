package org.castlist.library;

import java.util.Optional;
import org.castlist.embeddings.Embedding;

/**
 * A person of one film as the library knows them.
 *
 * @param id the film and the person in it
 * @param name what a reviewer called this person in that film
 * @param seconds on screen
 * @param face the best crops in one embedding, as the face network gave it: no film's adaptation has touched it
 */
public record LibraryPerson(FilmPerson id, Optional<String> name, double seconds, Embedding face) {

    /** The name, or the neutral one that the id makes. */
    public String title() {
        return name.orElseGet(id::toString);
    }

    /** How clear the best crops are: the length of their mean, which poor pictures shorten. */
    public double clarity() {
        return face.norm();
    }
}
