package org.castlist.embeddings.torch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Operators that move numbers about without changing them. */
final class Shaping {
    private Shaping() {}

    static String flatten(Call call) throws UnsupportedNetworkException {
        long axis = call.node().integer("axis", 1);
        if (axis != 1) {
            throw call.refuse("axis " + axis);
        }
        return "torch.flatten(" + call.arg(0) + ", 1, -1)";
    }

    /**
     * A file that was exported for a fixed batch says so in its shapes too: there the batch's length stands for whatever comes
     * in.
     */
    static String reshape(Call call) throws UnsupportedNetworkException {
        if (call.node().integer("allowzero", 0) != 0) {
            throw call.refuse("axes of length zero");
        }
        String input = call.arg(0);
        List<Long> target = call.integers(1);
        long batch = call.graph().fixedBatch();
        boolean pictures = !call.graph().constants().has(call.node().inputs().get(0));
        List<String> lengths = new ArrayList<>();
        for (int axis = 0; axis < target.size(); axis++) {
            long length = target.get(axis);
            boolean isBatch = pictures && axis == 0 && batch > 0 && length == batch;
            lengths.add(length == 0 || isBatch ? "torch.size(" + input + ", " + axis + ")" : String.valueOf(length));
        }
        return "torch.reshape(" + input + ", " + lengths + ")";
    }

    static String transpose(Call call) throws UnsupportedNetworkException {
        if (call.node().attribute("perm").isEmpty()) {
            throw call.refuse("no perm");
        }
        return "torch.permute(" + call.arg(0) + ", " + call.node().integers("perm", List.of()) + ")";
    }

    static String concat(Call call) throws UnsupportedNetworkException {
        List<String> parts = new ArrayList<>();
        for (int input = 0; input < call.node().inputs().size(); input++) {
            parts.add(call.arg(input));
        }
        return "torch.cat(" + parts + ", " + call.node().integer("axis", 0) + ")";
    }

    static String squeeze(Call call) throws UnsupportedNetworkException {
        return "torch.squeeze(" + call.arg(0) + ", " + call.axes() + ")";
    }

    static String unsqueeze(Call call) throws UnsupportedNetworkException {
        List<Long> axes = new ArrayList<>(call.axes());
        Collections.sort(axes);
        if (axes.size() > 1 && axes.get(0) < 0) {
            throw call.refuse("the axes " + axes);
        }
        String value = call.arg(0);
        for (long axis : axes) {
            value = "torch.unsqueeze(" + value + ", " + axis + ")";
        }
        return value;
    }
}
