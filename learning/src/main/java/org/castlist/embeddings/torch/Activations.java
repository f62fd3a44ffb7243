package org.castlist.embeddings.torch;

import java.util.List;
import java.util.Optional;

/** What bends a number: the activations that need more than a name. */
final class Activations {
    private Activations() {}

    /** One slope for all, or one a channel, written as C x 1 x 1. */
    static String pRelu(Call call) throws UnsupportedNetworkException {
        WeightTensor slope = call.weights(1);
        List<Long> shape = slope.shape();
        int rank = shape.size();
        boolean aChannel = rank >= 3 && shape.get(rank - 1) == 1 && shape.get(rank - 2) == 1;
        if (slope.size() != 1 && !(aChannel && slope.size() == shape.get(rank - 3))) {
            throw call.refuse("slopes of shape " + shape);
        }
        return "torch.prelu(" + call.arg(0) + ", torch.reshape(" + call.arg(1) + ", [-1]))";
    }

    static String clip(Call call) throws UnsupportedNetworkException {
        return "torch.clamp(" + call.arg(0) + ", " + literal(call.limit("min", 1)) + ", "
                + literal(call.limit("max", 2)) + ")";
    }

    private static String literal(Optional<Double> limit) {
        return limit.map(String::valueOf).orElse("None");
    }
}
