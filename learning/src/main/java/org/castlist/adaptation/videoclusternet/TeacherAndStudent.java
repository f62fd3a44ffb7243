package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.castlist.adaptation.training.AdamW;
import org.castlist.adaptation.training.Weights;

/**
 * The network twice, layers of the face network and head, with the same weights at first. Only the student learns by
 * gradients; the teacher follows it. It holds native memory until it is closed; the layers are not its own.
 */
final class TeacherAndStudent implements AutoCloseable {
    private final FaceLayers layers;
    private final Weights student = new Weights(); // of the head
    private final NDList teacher = new NDList(); // of the head
    private final NDArray centre; // K
    private final NDList headMoments;
    private final NDList layerMoments;

    TeacherAndStudent(FaceLayers layers, Head head, Random random) {
        this.layers = layers;
        head.addTo(student, layers.dimension(), random);
        student.arrays().forEach(array -> teacher.add(array.duplicate()));
        NDManager owner = student.manager();
        this.centre = owner.zeros(new Shape(head.outputs()));
        this.headMoments = AdamW.newMoments(owner, student.arrays());
        this.layerMoments = AdamW.newMoments(owner, layers.studentWeights());
    }

    FaceLayers layers() {
        return layers;
    }

    /** A place for the arrays of one step; to be closed after it. */
    NDManager newStep() {
        return student.newStep();
    }

    /** The owner of what else a training keeps. */
    NDManager manager() {
        return student.manager();
    }

    /** The running mean of the teacher's outputs: K numbers, its own. */
    NDArray centre() {
        return centre;
    }

    /** What the teacher's head makes of N x D embeddings: N x K. */
    NDArray teacherOutputs(NDArray embeddings) {
        return Head.outputs(embeddings, copies(teacher, embeddings.getManager()));
    }

    /** What the student's head makes of N x D embeddings: N x K. */
    NDArray studentOutputs(NDArray embeddings) {
        return Head.outputs(embeddings, copies(student.arrays(), embeddings.getManager()));
    }

    /** The narrowest layer of the teacher's head: N x bottleneck. */
    NDArray bottleneck(NDArray embeddings) {
        return Head.bottleneck(embeddings, copies(teacher, embeddings.getManager()));
    }

    /** So that what is calculated with them belongs to the step. */
    private static NDList copies(NDList arrays, NDManager step) {
        NDList copies = new NDList();
        for (NDArray array : arrays) {
            NDArray copy = array.duplicate();
            copy.attach(step);
            copies.add(copy);
        }
        return copies;
    }

    /**
     * The gradients of a loss of the student's outputs, for the weights of its head.
     *
     * @param embeddings N x D; everything made here belongs to their manager
     * @param loss of the N x K outputs, a single number
     */
    NDList headGradients(NDArray embeddings, UnaryOperator<NDArray> loss) {
        return student.gradients(embeddings.getManager(), weights -> loss.apply(Head.outputs(embeddings, weights)));
    }

    /** The same for the weights of the head, then those of the layers, from what goes into the layers. */
    NDList allGradients(NDArray views, UnaryOperator<NDArray> loss) {
        NDManager step = views.getManager();
        return layers.recording(() -> {
            NDList gradients =
                    student.gradients(step, weights -> loss.apply(Head.outputs(layers.recorded(views), weights)));
            for (NDArray weights : layers.studentWeights()) {
                NDArray sum = weights.getGradient();
                sum.attach(step);
                gradients.add(sum.duplicate());
                sum.subi(sum); // libtorch adds the next step's to it
            }
            return gradients;
        });
    }

    /** Moves the weights of the student's head against their gradients; {@code step} counts from 0. */
    void descendHead(NDList gradients, AdamW descent, int step, double share) {
        NDList weights = student.arrays();
        descent.step(weights, headMoments, gradients.subNDList(0, weights.size()), step, share);
    }

    /** The same for the layers, with the gradients of all. */
    void descendLayers(NDList gradients, AdamW descent, int step, double share) {
        NDList weights = layers.studentWeights();
        int heads = student.arrays().size();
        descent.step(weights, layerMoments, gradients.subNDList(heads, heads + weights.size()), step, share);
    }

    /** Lets the teacher follow the student. */
    void follow(Distillation loss) {
        loss.follow(teacher, student.arrays());
        loss.follow(layers.teacherWeights(), layers.studentWeights());
    }

    /** All that training changes, its own. */
    NDList state() {
        return new NDList(student.arrays())
                .addAll(teacher)
                .addAll(headMoments)
                .addAll(layers.studentWeights())
                .addAll(layers.teacherWeights())
                .addAll(layerMoments)
                .addAll(new NDList(centre));
    }

    @Override
    public void close() {
        student.close();
    }
}
