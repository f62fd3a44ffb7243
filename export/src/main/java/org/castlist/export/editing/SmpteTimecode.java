package org.castlist.export.editing;

import java.util.Locale;

/**
 * The number of a frame as SMPTE ST 12-1 writes it: {@code 01:00:00:00}, hours, minutes, seconds and frames; {@code
 * 01:00:00;00} where frame numbers are dropped. At rates like 23.976 seconds are of 24 frames, a little longer than the
 * clock's. At 29.97 the first two numbers of each minute but every tenth are left out, at 59.94 the first four, which is right
 * to a tenth of a second a day. The hours do not start again after 23.
 *
 * @param frame number of the frame, 0 for the first
 * @param grid the rate of the frames
 */
record SmpteTimecode(long frame, FrameGrid grid) {

    SmpteTimecode {
        if (frame < 0) {
            throw new IllegalArgumentException("a frame must be 0 or more, not " + frame);
        }
    }

    @Override
    public String toString() {
        long second = grid.framesPerSecond();
        long number = grid.dropsFrames() ? frame + dropped() : frame;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%s%02d",
                number / (3600 * second),
                number / (60 * second) % 60,
                number / second % 60,
                grid.dropsFrames() ? ";" : ":",
                number % second);
    }

    /** How many numbers were left out before this frame. */
    private long dropped() {
        long each = grid.framesPerSecond() / 15; // 2 of 30, 4 of 60
        long wholeMinute = grid.framesPerSecond() * 60;
        long minute = wholeMinute - each;
        long tenMinutes = wholeMinute + 9 * minute; // the first of ten is whole
        long rest = frame % tenMinutes;
        long minutesWithGap = rest < wholeMinute ? 0 : 1 + (rest - wholeMinute) / minute;
        return each * (9 * (frame / tenMinutes) + minutesWithGap);
    }
}
