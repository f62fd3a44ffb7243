package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.castlist.embeddings.torch.OnnxGraph;
import org.castlist.embeddings.torch.Torch;
import org.castlist.embeddings.torch.TorchNetwork;

/**
 * The layers of the face network that are trained, once as the student's and once as the teacher's, and what goes into them;
 * or none, where the head learns alone. They hold native memory until they are closed.
 */
final class FaceLayers implements AutoCloseable {
    private final CropViews views;
    private final int dimension;
    private final Optional<TorchNetwork> student;
    private final Optional<TorchNetwork> teacher;

    private FaceLayers(CropViews views, int dimension, Optional<TorchNetwork> student, Optional<TorchNetwork> teacher) {
        this.views = views;
        this.dimension = dimension;
        this.student = student;
        this.teacher = teacher;
    }

    /** No layers: the views are embeddings already. */
    static FaceLayers none(CropViews embeddings, int dimension) {
        return new FaceLayers(embeddings, dimension, Optional.empty(), Optional.empty());
    }

    /**
     * Layers to be trained.
     *
     * @param views what goes into them
     * @param layers make embeddings of it
     * @param dimension D
     */
    static FaceLayers of(CropViews views, OnnxGraph layers, int dimension) throws IOException {
        TorchNetwork student = TorchNetwork.frozen(layers, Torch.device());
        try {
            TorchNetwork teacher = TorchNetwork.frozen(layers, Torch.device());
            return new FaceLayers(views, dimension, Optional.of(student), Optional.of(teacher));
        } catch (IOException | RuntimeException e) {
            student.close();
            throw e;
        }
    }

    CropViews views() {
        return views;
    }

    /** D, how many numbers an embedding has. */
    int dimension() {
        return dimension;
    }

    /** Whether there are any. */
    boolean exist() {
        return student.isPresent();
    }

    /** The teacher's embeddings of some views: N x D, of their manager. */
    NDArray byTeacher(NDArray views) {
        return embeddings(teacher, views, false);
    }

    /** The student's. */
    NDArray byStudent(NDArray views) {
        return embeddings(student, views, false);
    }

    /** The student's, with gradients; only while {@link #recording}. */
    NDArray recorded(NDArray views) {
        return embeddings(student, views, true);
    }

    private static NDArray embeddings(Optional<TorchNetwork> network, NDArray views, boolean training) {
        if (network.isEmpty()) {
            return views;
        }
        NDArray answer = network.get().forward(views, training);
        NDArray embeddings = training ? answer : answer.duplicate(); // the answer itself may not be learned from
        long count = embeddings.getShape().get(0);
        return embeddings.reshape(count, embeddings.getShape().size() / count);
    }

    /** Does something while the student's weights record gradients. They do not otherwise, so that they can be changed. */
    <A> A recording(Supplier<A> work) {
        student.ifPresent(network -> network.block().freezeParameters(false));
        try {
            return work.get();
        } finally {
            student.ifPresent(network -> network.block().freezeParameters(true));
        }
    }

    /** The student's weights, its own. */
    NDList studentWeights() {
        return weights(student);
    }

    /** The teacher's weights in the same order, its own. */
    NDList teacherWeights() {
        return weights(teacher);
    }

    private static NDList weights(Optional<TorchNetwork> network) {
        return new NDList(network.stream()
                .flatMap(each -> each.parameters().values().stream())
                .toArray(NDArray[]::new));
    }

    /** The teacher's layers as they are now; empty where there are none. */
    Optional<OnnxGraph> teacherGraph() {
        return teacher.map(TorchNetwork::toGraph);
    }

    @Override
    public void close() {
        student.ifPresent(TorchNetwork::close);
        teacher.ifPresent(TorchNetwork::close);
    }
}
