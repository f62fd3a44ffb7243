package org.castlist.adaptation;

/** Hears how far a long computation is, and may stop it by throwing {@link java.util.concurrent.CancellationException}. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = (step, fraction) -> {};

    /**
     * @param step what is being done, a few words
     * @param fraction how much of the whole is done, 0 to 1
     */
    void at(String step, double fraction);
}
