package org.castlist.library;

/** Two people of different films who are each other's most alike there, and may be one. */
public record LinkCandidate(FilmPerson one, FilmPerson other) {}
