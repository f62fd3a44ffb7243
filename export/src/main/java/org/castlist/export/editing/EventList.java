package org.castlist.export.editing;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * The text of one CMX 3600 edit decision list. Each event takes an appearance from the film and lays it at the same time of the
 * record, so that the list fits over the film; under it stands the marker as DaVinci Resolve writes its own.
 *
 * @param cast whose times these are
 * @param toolVersion the version of Castlist that writes it
 * @param out where to
 */
record EventList(FramedCast cast, String toolVersion, Writer out) {

    private static final int LONGEST_TITLE = 70;
    private static final int LONGEST_REEL = 8;

    /** For a source without a reel; also where the film's name would be black, BL. */
    private static final String NO_REEL = "AX";

    /** Writes the whole list. */
    void write(String title, List<FramedAppearance> events) throws IOException {
        line("TITLE: " + shortened(OneLine.of(cast.film().name()) + " - " + title));
        line("FCM: " + (cast.grid().dropsFrames() ? "DROP FRAME" : "NON-DROP FRAME"));
        line("* MADE BY CASTLIST " + toolVersion);
        for (int i = 0; i < events.size(); i++) {
            line("");
            event(i + 1, events.get(i));
        }
    }

    private void event(int number, FramedAppearance seen) throws IOException {
        FrameRange frames = seen.frames();
        String times = timecode(frames.start()) + " " + timecode(frames.end());
        line(String.format(Locale.ROOT, "%03d  %-8s V     C        %s %s", number, reel(), times, times));
        line(String.format(
                Locale.ROOT,
                " |C:ResolveColor%s |M:%s |D:%d",
                MarkerColor.of(seen.person()).inResolve(),
                OneLine.title(seen.person()).replace('|', '/'), // a bar would start another field
                frames.frames()));
        line("* FROM CLIP NAME: "
                + OneLine.of(
                        cast.film().pictureAt(seen.appearance().span().start()).orElse(cast.fileName())));
    }

    private SmpteTimecode timecode(long frame) {
        return new SmpteTimecode(frame, cast.grid());
    }

    /** Eight letters, digits and underscores at most, as old machines read them. */
    private String reel() {
        String plain = cast.film().name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "");
        String reel = plain.substring(0, Math.min(LONGEST_REEL, plain.length()));
        return reel.isEmpty() || reel.equals("BL") ? NO_REEL : reel;
    }

    private static String shortened(String title) {
        int end = Math.min(LONGEST_TITLE, title.codePointCount(0, title.length()));
        return title.substring(0, title.offsetByCodePoints(0, end));
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
