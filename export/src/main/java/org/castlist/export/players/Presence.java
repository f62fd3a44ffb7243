package org.castlist.export.players;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.JsonText;
import org.castlist.faces.Box;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Span;

/**
 * One person on screen for a while, as players are told.
 *
 * @param id such as {@code p-3-12}: the person's, and the number of the appearance
 * @param span from when to when
 * @param box where the face is in the middle of it, in shares of the picture's width and height; empty where nobody knows
 */
record Presence(String id, Span span, Optional<Box> box) {

    /** When a person is on screen, in order. */
    static List<Presence> of(CastDocument document, Person person) {
        Map<String, FaceTrack> tracks = new HashMap<>();
        document.cast().tracksOf(person).forEach(track -> tracks.put(track.id(), track));
        List<Presence> all = new ArrayList<>();
        for (Appearance appearance : document.cast().appearances(person)) {
            Moment middle = middle(appearance.span());
            Optional<Box> box = appearance.tracks().stream()
                    .map(tracks::get)
                    .filter(track -> track.span().contains(middle))
                    .max(Comparator.comparingDouble(FaceTrack::seconds))
                    .map(track -> track.boxAt(middle))
                    .flatMap(found -> share(found, document.footage().film()));
            all.add(new Presence(person.id() + "-" + (all.size() + 1), appearance.span(), box));
        }
        return all;
    }

    private static Moment middle(Span span) {
        return Moment.ofSeconds((span.start().seconds() + span.end().seconds()) / 2);
    }

    /** The part of the box that is inside the picture; empty in a folder, where each picture has its own size. */
    private static Optional<Box> share(Box box, Film film) {
        double left = Math.max(0, box.x() / film.width());
        double top = Math.max(0, box.y() / film.height());
        double right = Math.min(1, (box.x() + box.width()) / film.width());
        double bottom = Math.min(1, (box.y() + box.height()) / film.height());
        return film.isPictures() || right <= left || bottom <= top
                ? Optional.empty()
                : Optional.of(new Box(left, top, right - left, bottom - top));
    }

    /** Writes the box into the object that is open, if it is known. */
    void writeBox(JsonGenerator json) throws IOException {
        if (box.isPresent()) {
            json.writeObjectFieldStart("box");
            json.writeNumberField("x", JsonText.rounded(box.get().x(), 4));
            json.writeNumberField("y", JsonText.rounded(box.get().y(), 4));
            json.writeNumberField("width", JsonText.rounded(box.get().width(), 4));
            json.writeNumberField("height", JsonText.rounded(box.get().height(), 4));
            json.writeEndObject();
        }
    }
}
