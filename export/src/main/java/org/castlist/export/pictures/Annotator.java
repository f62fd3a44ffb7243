package org.castlist.export.pictures;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castlist.export.document.CastDocument;
import org.castlist.faces.Box;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Frame;
import org.castlist.video.Pixels;

/** Draws boxes and names on the frames of one film, which come in order. */
final class Annotator {
    private static final int GREY = 0xb0b0b0;

    /** How a person is drawn. */
    private record Badge(int colour, Label label) {}

    private final int width;
    private final int height;
    private final int thickness;
    private final OnScreen onScreen;
    private final Map<String, Badge> badges = new HashMap<>(); // by track

    /**
     * @param width of what is drawn, in pixels
     * @param height likewise
     */
    Annotator(CastDocument document, int width, int height) throws IOException {
        this.width = width;
        this.height = height;
        this.thickness = Math.max(2, Math.min(width, height) / 180);
        Lettering lettering = Lettering.ofHeight(Math.max(12, Math.min(width, height) / 26));
        Set<String> hidden = new HashSet<>();
        for (Person person : document.cast().people()) {
            if (person.hidden()) {
                hidden.addAll(person.tracks());
            } else {
                int colour = PersonColour.of(person);
                Badge badge = new Badge(colour, lettering.label(person, colour, width));
                person.tracks().forEach(track -> badges.put(track, badge));
            }
        }
        this.onScreen = new OnScreen(document.footage().tracks().stream()
                .filter(track -> !hidden.contains(track.id()))
                .toList());
    }

    /** The frame with what was found in it: names above all boxes, people above the unknown. */
    Pixels draw(Frame frame) {
        Canvas canvas = Canvas.of(frame, width, height);
        List<FaceTrack> tracks = onScreen.at(frame.time());
        for (FaceTrack track : tracks) {
            if (badge(track).isEmpty()) {
                canvas.outline(track.boxAt(frame.time()), Math.max(1, thickness / 2), GREY);
            }
        }
        for (FaceTrack track : tracks) {
            badge(track).ifPresent(badge -> canvas.outline(track.boxAt(frame.time()), thickness, badge.colour()));
        }
        for (FaceTrack track : tracks) {
            badge(track).ifPresent(badge -> stamp(canvas, badge.label(), track.boxAt(frame.time())));
        }
        return canvas.pixels();
    }

    private Optional<Badge> badge(FaceTrack track) {
        return Optional.ofNullable(badges.get(track.id()));
    }

    /** Above the box, or below it where there is no room above. */
    private void stamp(Canvas canvas, Label label, Box box) {
        Box drawn = canvas.placed(box);
        double above = drawn.y() - thickness - label.height();
        double y = above >= 0 ? above : drawn.y() + drawn.height() + thickness;
        canvas.stamp(label, (int) Math.round(drawn.x() - thickness / 2.0), (int) Math.round(y));
    }
}
