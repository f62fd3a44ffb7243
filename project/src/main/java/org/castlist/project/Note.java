package org.castlist.project;

/**
 * One line about how a cast was made.
 *
 * @param title what it is about, such as {@code clustering}
 * @param text the choice, number, version or hash
 */
public record Note(String title, String text) {}
