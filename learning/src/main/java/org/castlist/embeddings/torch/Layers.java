package org.castlist.embeddings.torch;

/** Batch normalisation and the fully connected layer. */
final class Layers {
    private Layers() {}

    /** By the running statistics, always: an embedder that is tuned on one film must not learn the film's statistics. */
    static String batchNormalization(Call call) throws UnsupportedNetworkException {
        OnnxNode node = call.node();
        if (node.integer("spatial", 1) != 1 || node.integer("training_mode", 0) != 0) {
            throw call.refuse("statistics of each place or of the batch");
        }
        return "torch.batch_norm(" + call.arg(0) + ", " + call.arg(1) + ", " + call.arg(2) + ", " + call.arg(3) + ", "
                + call.arg(4) + ", False, 0., " + node.real("epsilon", 1e-5f) + ", True)";
    }

    static String gemm(Call call) throws UnsupportedNetworkException {
        OnnxNode node = call.node();
        String left = node.integer("transA", 0) == 1 ? "torch.t(" + call.arg(0) + ")" : call.arg(0);
        String right = node.integer("transB", 0) == 1 ? "torch.t(" + call.arg(1) + ")" : call.arg(1);
        double alpha = node.real("alpha", 1);
        if (!call.has(2)) {
            return "torch.mul(torch.mm(" + left + ", " + right + "), " + alpha + ")";
        }
        return "torch.addmm(" + call.arg(2) + ", " + left + ", " + right + ", beta=" + node.real("beta", 1) + ", alpha="
                + alpha + ")";
    }
}
