package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes pseudo-tracks out of pictures of known people, some of them poor as in real films. */
@Command(
        name = "make-tracks",
        description = {
            "Makes labelled tracks out of pictures of people, for 'accuracy --data'.",
            "Pictures of 112x112 pixels become tracks of 4 to 8; a share of the tracks is made poor."
        })
final class MakeTracks implements Callable<Integer> {
    private static final String VIDEO = "video";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 8;
    private static final int FRAMES_OF_A_SHOT = 100;

    @Parameters(index = "0", paramLabel = "FACES", description = "A folder with a folder of pictures for each person.")
    private Path faces = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "Where the set is made; it must not be there.")
    private Path set = Path.of("");

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "Of all that is drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--poor",
            defaultValue = "0.3",
            paramLabel = "SHARE",
            description = "The share of the tracks made poor (default: ${DEFAULT-VALUE}).")
    private double poor;

    @Option(
            names = "--ways",
            defaultValue = "small",
            split = ",",
            paramLabel = "WAY",
            description = "How they are made poor, each track in one of these ways: ${COMPLETION-CANDIDATES} (default:"
                    + " ${DEFAULT-VALUE}). Castlist itself learns from faces made small, and from none of the others.")
    private List<PoorWay> ways = List.of(PoorWay.SMALL);

    private record Track(String person, List<Path> pictures) {}

    @Override
    public Integer call() throws IOException {
        if (Files.exists(set)) {
            throw new IOException(set + " is there already; choose another folder");
        }
        Random random = new Random(seed);
        List<Track> tracks = new ArrayList<>();
        for (Path person : contents(faces)) {
            if (Files.isDirectory(person)) {
                tracks.addAll(tracks(person, random));
            }
        }
        if (tracks.isEmpty()) {
            throw new IOException(faces + " must hold a folder for each person with " + SHORTEST + " pictures or more");
        }
        Collections.shuffle(tracks, random);
        write(inShots(tracks), random);
        return 0;
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** A person's pictures in random order, cut into tracks; what is left of them is too short for one. */
    private static List<Track> tracks(Path person, Random random) throws IOException {
        List<Path> pictures = new ArrayList<>(contents(person).stream()
                .filter(file -> file.toString().matches(".*\\.(jpe?g|png)"))
                .toList());
        Collections.shuffle(pictures, random);
        List<Track> tracks = new ArrayList<>();
        for (int start = 0; pictures.size() - start >= SHORTEST; ) {
            int end = Math.min(pictures.size(), start + SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
            tracks.add(new Track(String.valueOf(person.getFileName()), pictures.subList(start, end)));
            start = end;
        }
        return tracks;
    }

    /** Two tracks of two people are on screen at once, as far as that comes out. */
    private static List<List<Track>> inShots(List<Track> tracks) {
        List<Track> left = new ArrayList<>(tracks);
        List<List<Track>> shots = new ArrayList<>();
        while (!left.isEmpty()) {
            Track first = left.remove(0);
            List<Track> shot = new ArrayList<>(List.of(first));
            left.stream()
                    .filter(track -> !track.person().equals(first.person()))
                    .findFirst()
                    .ifPresent(shot::add);
            left.removeAll(shot);
            shots.add(shot);
        }
        return shots;
    }

    private void write(List<List<Track>> shots, Random random) throws IOException {
        StringBuilder labels = new StringBuilder("video,track,person\n");
        int number = 0;
        for (int s = 0; s < shots.size(); s++) {
            for (Track track : shots.get(s)) {
                String name = "t%04d".formatted(number++);
                labels.append(VIDEO + "," + name + "," + track.person() + "\n");
                Path folder = Files.createDirectories(set.resolve(VIDEO).resolve(name));
                boolean isPoor = random.nextDouble() < poor;
                PoorPictures pictures = PoorPictures.anyOf(ways, random);
                for (int f = 0; f < track.pictures().size(); f++) {
                    Path picture = track.pictures().get(f);
                    Path file = folder.resolve("%06d.jpg".formatted(s * FRAMES_OF_A_SHOT + f));
                    if (isPoor) {
                        pictures.write(picture, file);
                    } else {
                        Files.copy(picture, file);
                    }
                }
            }
        }
        Files.writeString(set.resolve("labels.csv"), labels);
    }
}
