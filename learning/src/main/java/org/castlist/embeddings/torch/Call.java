package org.castlist.embeddings.torch;

import java.util.List;
import java.util.Optional;

/**
 * One node while it is written: its arguments as they are called in the source, and its constants.
 *
 * @param node the node
 * @param graph where it stands
 * @param naming what a value is called in the source
 */
record Call(OnnxNode node, OnnxGraph graph, Naming naming) {

    /** What a value is called in the source. */
    @FunctionalInterface
    interface Naming {
        String of(String value) throws UnsupportedNetworkException;
    }

    /** Whether an optional input is given. */
    boolean has(int input) {
        return input < node.inputs().size() && !node.inputs().get(input).isEmpty();
    }

    /** An input as it is called in the source. */
    String arg(int input) throws UnsupportedNetworkException {
        return naming.of(node.inputs().get(input));
    }

    /** The weights that an input is. */
    WeightTensor weights(int input) throws UnsupportedNetworkException {
        WeightTensor weights =
                has(input) ? graph.constants().weights().get(node.inputs().get(input)) : null;
        if (weights == null) {
            throw refuse("the input " + input + " that is not a constant of the file");
        }
        return weights;
    }

    /** The whole numbers that an input is: a shape, or axes. */
    List<Long> integers(int input) throws UnsupportedNetworkException {
        List<Long> integers =
                has(input) ? graph.constants().integers().get(node.inputs().get(input)) : null;
        if (integers == null) {
            throw refuse("the input " + input + " that is not a constant of the file");
        }
        return integers;
    }

    /** Axes are an attribute until operator set 12 and an input from 13 on. */
    List<Long> axes() throws UnsupportedNetworkException {
        return node.attribute("axes").isPresent() ? node.integers("axes", List.of()) : integers(1);
    }

    /** A limit is an attribute until operator set 10 and an optional input from 11 on. */
    Optional<Double> limit(String attribute, int input) throws UnsupportedNetworkException {
        if (node.attribute(attribute).isPresent()) {
            return Optional.of(node.real(attribute, 0));
        }
        return has(input) ? Optional.of((double) weights(input).toArray()[0]) : Optional.empty();
    }

    /** What to throw when the operator is known, but not in this form: "... is not supported with <em>form</em>". */
    UnsupportedNetworkException refuse(String form) {
        return new UnsupportedNetworkException(
                "The operator " + node.operator() + " of '" + node.name() + "' is not supported with " + form + ".");
    }
}
