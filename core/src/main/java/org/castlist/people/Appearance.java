package org.castlist.people;

import java.util.List;
import org.castlist.video.Span;

/**
 * A stretch of one shot in which a person is on screen.
 *
 * @param shot index of the shot
 * @param span from the first to the end of the last frame of it
 * @param tracks ids of the tracks that show it, in order of start
 */
public record Appearance(int shot, Span span, List<String> tracks) {}
