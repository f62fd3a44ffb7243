package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.adaptation.Progress;

/**
 * Finds out what the analysis of films will cost.
 *
 * @param speeds to ask about
 * @param models the networks
 * @param output where the project folders will lie; empty for beside the films
 * @param budget seconds by the clock to spend on each film that is probed
 */
record Planner(List<SpeedPreset> speeds, ModelShelf models, Optional<Path> output, double budget) {

    /** Of films of one kind only so many are probed. */
    static final int OF_A_KIND = 3;

    List<PlannedFilm> plan(List<Path> films, Progress progress) throws IOException {
        List<PlannedFilm> plans = new ArrayList<>();
        for (Path film : films) {
            plans.add(look(film));
        }
        Map<PlannedFilm.Kind, List<PlannedFilm>> kinds = new LinkedHashMap<>();
        for (PlannedFilm plan : plans) {
            plan.readable()
                    .ifPresent(source -> kinds.computeIfAbsent(PlannedFilm.kindOf(source), kind -> new ArrayList<>())
                            .add(plan));
        }
        try (Probe probe = Probe.open(models)) {
            for (List<PlannedFilm> ofKind : kinds.values()) {
                forecast(ofKind, probe, progress);
            }
        }
        return plans;
    }

    /** Reads the header, and what a project knows of the film. */
    private PlannedFilm look(Path film) throws IOException {
        try {
            Source source = Source.of(film, 1);
            PlannedFilm plan = PlannedFilm.of(source, film);
            for (SpeedPreset speed : speeds) {
                Analysis analysis =
                        new Analysis(Choices.standard(speed, source.film()), models, 1, new RetentionOptions());
                plan.remaining().put(speed, Remaining.of(source, ProjectFolder.forFilm(film, output), analysis));
            }
            return plan;
        } catch (IOException e) {
            return PlannedFilm.unreadable(film, e);
        }
    }

    private void forecast(List<PlannedFilm> ofKind, Probe probe, Progress progress) throws IOException {
        Map<SpeedPreset, List<Sample>> ofAll = new EnumMap<>(SpeedPreset.class);
        for (PlannedFilm plan : few(ofKind.stream().filter(PlannedFilm::hasWork).toList())) {
            Optional<Source> source = plan.readable();
            if (source.isPresent()) {
                probe(plan, source.get(), probe, progress)
                        .forEach((speed, samples) -> ofAll.computeIfAbsent(speed, none -> new ArrayList<>())
                                .addAll(samples));
            }
        }
        for (PlannedFilm plan : ofKind) {
            if (plan.readable().isPresent() && plan.forecasts().isEmpty()) {
                foretell(plan, ofAll, probe);
            }
        }
    }

    /** A few films, from the shortest to the longest. */
    static List<PlannedFilm> few(List<PlannedFilm> films) {
        List<PlannedFilm> sorted = films.stream()
                .sorted(Comparator.comparing(plan -> plan.length().orElse(PlannedFilm.HOUR)))
                .toList();
        List<PlannedFilm> few = new ArrayList<>();
        int count = Math.min(OF_A_KIND, sorted.size());
        for (int i = 0; i < count; i++) {
            few.add(sorted.get((2 * i + 1) * sorted.size() / (2 * count)));
        }
        return few;
    }

    private Map<SpeedPreset, List<Sample>> probe(PlannedFilm plan, Source source, Probe probe, Progress progress)
            throws IOException {
        try {
            Map<SpeedPreset, List<Sample>> samples =
                    new ProbedFilm(source, plan.from(), speeds, budget).probe(probe, progress);
            plan.probedIn(samples.values().stream().mapToInt(List::size).max().orElse(0));
            foretell(plan, samples, probe);
            return samples;
        } catch (IOException e) {
            plan.fail(e);
            return Map.of();
        }
    }

    private static void foretell(PlannedFilm plan, Map<SpeedPreset, List<Sample>> samples, Probe probe)
            throws IOException {
        boolean known = !plan.hasWork() || plan.remaining().keySet().stream().allMatch(samples::containsKey);
        if (known) {
            plan.forecast(samples, probe.once());
        } else {
            plan.fail(new IOException(
                    plan.stretches() == 0 && samples.isEmpty()
                            ? "no picture of " + plan.path() + " could be decoded where it was tried"
                            : "only a part of " + plan.path() + " could be probed"));
        }
    }
}
