package org.castlist.app;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the analysis of films will cost.
 *
 * @param speeds that were asked about
 * @param films in the order given
 * @param output where the project folders will lie; empty for beside the films
 */
record Plan(List<SpeedPreset> speeds, List<PlannedFilm> films, Optional<Path> output) {

    /**
     * @param place a folder on it
     * @param free bytes that may be written there
     * @param needed bytes that the projects there will grow by
     */
    record Disk(Path place, long free, Range needed) {

        boolean isShort() {
            return needed.high() > free;
        }
    }

    List<PlannedFilm> unreadable() {
        return films.stream().filter(film -> film.trouble().isPresent()).toList();
    }

    /** Those with a forecast and a known length. */
    List<PlannedFilm> counted() {
        return films.stream()
                .filter(film -> !film.forecasts().isEmpty() && film.length().isPresent())
                .toList();
    }

    /** All counted films, one after the other. */
    Forecast total(SpeedPreset speed) {
        return counted().stream()
                .map(film -> film.forecasts().getOrDefault(speed, Forecast.NOTHING))
                .reduce(Forecast.NOTHING, Forecast::plus);
    }

    /** Each disk that projects will lie on. */
    List<Disk> disks(SpeedPreset speed) throws IOException {
        Map<FileStore, Disk> disks = new LinkedHashMap<>();
        for (PlannedFilm film : counted()) {
            Path place = existing(ProjectFolder.forFilm(film.path(), output));
            FileStore store = Files.getFileStore(place);
            Range needed =
                    film.forecasts().getOrDefault(speed, Forecast.NOTHING).disk();
            Disk before = disks.getOrDefault(store, new Disk(place, store.getUsableSpace(), Range.ZERO));
            disks.put(
                    store,
                    new Disk(before.place(), before.free(), before.needed().plus(needed)));
        }
        return new ArrayList<>(disks.values());
    }

    private static Path existing(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        while (!Files.isDirectory(path)) {
            path = Optional.ofNullable(path.getParent()).orElseThrow();
        }
        return path;
    }
}
