package org.castlist.review.library;

import java.io.IOException;
import java.util.Map;
import org.castlist.library.NearestPeople;
import org.castlist.project.LinkedLibrary;
import org.castlist.review.ReviewTools;

/**
 * What a review of a library needs of the program around it.
 *
 * @param update brings a library up to date with the projects beside it
 * @param search who looks like whom
 * @param writeFiles writes a project's files anew, so that they say what is true now
 */
public record LibraryTools(Update update, NearestPeople search, ReviewTools.Task writeFiles) {

    /** Reads projects that changed, and links who is new. */
    @FunctionalInterface
    public interface Update {
        /** Answers why a project could not be read, by film. */
        Map<String, String> of(LinkedLibrary library) throws IOException;
    }
}
