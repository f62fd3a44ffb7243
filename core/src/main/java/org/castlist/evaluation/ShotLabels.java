package org.castlist.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is seen in each shot of a film, by eye. It says nothing about where in the picture somebody is, and a person may be
 * off screen for part of a shot.
 *
 * @param shots in order, at least one
 */
public record ShotLabels(List<LabelledShot> shots) {
    private static final String HEADER = "start_seconds,end_seconds,people";

    /**
     * One shot.
     *
     * @param start presentation time of its first frame in seconds
     * @param end that of the first frame of the next shot, or the end of the film
     * @param people whose faces can be seen
     */
    public record LabelledShot(double start, double end, List<String> people) {
        public LabelledShot {
            if (!(start >= 0 && end > start)) {
                throw new IllegalArgumentException("a shot must end after it starts, not " + start + " to " + end);
            }
            people = List.copyOf(people);
        }
    }

    public ShotLabels {
        if (shots.isEmpty()) {
            throw new IllegalArgumentException("labels must have a shot");
        }
        for (int i = 1; i < shots.size(); i++) {
            if (shots.get(i).start() < shots.get(i - 1).end()) {
                throw new IllegalArgumentException(
                        "the shot at " + shots.get(i).start() + " s must not start before the shot before it ends");
            }
        }
        shots = List.copyOf(shots);
    }

    /** Reads a table {@code start_seconds,end_seconds,people} with a line for each shot; people are separated by semicolons. */
    public static ShotLabels read(Path file) throws IOException {
        List<LabelledShot> shots = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
                throw new IOException(file + " must begin with the line " + HEADER);
            }
            for (String line : lines.subList(1, lines.size())) {
                shots.add(shot(line));
            }
            return new ShotLabels(shots);
        } catch (IllegalArgumentException | MalformedInputException e) {
            throw new IOException(file + " holds no shot labels: " + e.getMessage(), e);
        }
    }

    private static LabelledShot shot(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("a line must have three cells, not: " + line);
        }
        List<String> people = Stream.of(cells[2].split(";", -1))
                .map(String::strip)
                .filter(person -> !person.isEmpty())
                .toList();
        return new LabelledShot(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), people);
    }

    /** The cuts: when each shot but the first starts, in seconds. */
    public List<Double> cuts() {
        return shots.stream().skip(1).map(LabelledShot::start).toList();
    }

    /** Everybody who is named, in the order of first appearance. */
    public List<String> people() {
        return shots.stream().flatMap(shot -> shot.people().stream()).distinct().toList();
    }
}
