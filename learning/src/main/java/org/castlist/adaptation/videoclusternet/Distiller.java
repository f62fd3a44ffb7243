package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Random;
import org.castlist.adaptation.training.AdamW;
import org.castlist.adaptation.training.CollapseMonitor;
import org.castlist.adaptation.training.CosineSchedule;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.adaptation.training.Gradients;
import org.castlist.adaptation.training.Trainee;
import org.castlist.adaptation.training.Weights;

/** One self-distillation on one film: the steps of section 1.3 of our notes in their order. */
final class Distiller implements Trainee {
    private final Training training;
    private final CoarseMatching matching;
    private final FilmFrames film;
    private final TeacherAndStudent network;
    private final Anchors anchors;
    private final CollapseMonitor monitor;
    private NDArray matches; // of the round, as numbers that can be put away

    /**
     * @param seed of the order of the crops
     */
    Distiller(Training training, CoarseMatching matching, FilmFrames film, TeacherAndStudent network, long seed) {
        this.training = training;
        this.matching = matching;
        this.film = film;
        this.network = network;
        this.anchors = new Anchors(film.size(), training.schedule().pairs(), seed);
        this.monitor = new CollapseMonitor("a headRate below "
                + training.descent().headRate() + " or a networkRate below "
                + training.descent().networkRate() + " may help");
        this.matches = MatchNumbers.toArray(new int[film.tracks()][0], network.manager());
    }

    @Override
    public void step(int number, Random random) throws IOException {
        Schedule schedule = training.schedule();
        if (schedule.matchesBefore(number, film.size())) {
            requireInformation(number);
            match();
        }
        PositivePairs pairs = new PositivePairs(film, MatchNumbers.partners(matches), schedule.matchedShare());
        try (NDManager step = network.newStep()) {
            NDArray views = network.layers().views().changed(step, pairs.of(anchors.of(number), random), random);
            learn(number, views);
        }
        if (number + 1 == schedule.steps(film.size())) {
            requireInformation(number + 1);
        }
    }

    /** Not before the head has learned anything: a random one may give nearly all faces the same answer. */
    private void requireInformation(int number) throws IOException {
        if (number > 0) {
            float[] answers = new TeacherAnswers(film, network).sample(training.loss());
            monitor.requireInformation(answers, (int) network.centre().size(), number);
        }
    }

    private void learn(int number, NDArray views) {
        Distillation loss = training.loss();
        NDArray embeddings = network.layers().byTeacher(views);
        NDArray outputs = network.teacherOutputs(embeddings);
        NDArray teacher = loss.teacher(outputs, network.centre()); // no gradient goes this way
        if (inStageA(number)) {
            // Until here the layers of teacher and student are the same.
            NDList gradients = network.headGradients(embeddings, student -> loss.loss(teacher, student));
            descendHeadAlone(gradients, number);
        } else {
            NDList gradients = network.allGradients(views, student -> loss.loss(teacher, student));
            descendTogether(gradients, number);
        }
        network.follow(loss);
        loss.moveCentre(network.centre(), outputs);
    }

    private boolean inStageA(int number) {
        return number < training.schedule().headSteps(film.size());
    }

    private void descendHeadAlone(NDList gradients, int number) {
        Descent descent = training.descent();
        Gradients.clip(gradients, descent.longestGradient());
        network.descendHead(gradients, new AdamW(descent.headRate(), descent.weightDecay()), number, 1);
    }

    private void descendTogether(NDList gradients, int number) {
        Descent descent = training.descent();
        int before = training.schedule().headSteps(film.size());
        int steps = training.schedule().steps(film.size()) - before;
        double share = new CosineSchedule(0, descent.lastShare()).at(number - before, steps);
        Gradients.clip(gradients, descent.longestGradient());
        network.descendHead(gradients, new AdamW(descent.tunedHeadRate(), descent.weightDecay()), number, share);
        network.descendLayers(
                gradients, new AdamW(descent.networkRate(), descent.weightDecay()), number - before, share);
    }

    /** By the teacher's embeddings, as the layers are now. */
    private void match() throws IOException {
        TeacherAnswers answers = new TeacherAnswers(film, network);
        Matches found = matching.match(answers.unitEmbeddings(), film.cannotLinks());
        int[][] partners = new int[film.tracks()][];
        for (int track = 0; track < partners.length; track++) {
            partners[track] = found.of(track);
        }
        replaceMatches(MatchNumbers.toArray(partners, network.manager()));
    }

    private void replaceMatches(NDArray numbers) {
        matches.close();
        matches = numbers;
    }

    @Override
    public NDList state() {
        return network.state().addAll(new NDList(matches));
    }

    @Override
    public void restore(NDList state) {
        int last = state.size() - 1;
        Weights.copy(state.subNDList(0, last), network.state());
        int[][] partners = MatchNumbers.partners(state.get(last));
        replaceMatches(MatchNumbers.toArray(partners, network.manager()));
    }
}
