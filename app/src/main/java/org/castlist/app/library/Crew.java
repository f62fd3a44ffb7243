package org.castlist.app.library;

/**
 * Who works on the films of one run.
 *
 * @param pool the workers
 * @param share which films are large
 */
public record Crew(WorkerPool pool, FairShare share) {}
