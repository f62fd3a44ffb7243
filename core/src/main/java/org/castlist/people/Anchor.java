package org.castlist.people;

import org.castlist.faces.Box;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Moment;

/**
 * Where a track can be found again, should another run follow the faces differently: the middle one of its boxes.
 *
 * @param track its id in the run that it comes from
 * @param time the moment of the box
 * @param box where the face is at that moment, in pixels of the upright frame
 */
public record Anchor(String track, Moment time, Box box) {

    public static Anchor of(FaceTrack track) {
        TrackedBox middle = track.boxes().get(track.boxes().size() / 2);
        return new Anchor(track.id(), middle.time(), middle.box());
    }
}
