package org.castlist.embeddings.torch;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of an ONNX file: weights, and the integers that shapes and axes are given by.
 *
 * @param weights real numbers by name
 * @param integers whole numbers by name, flattened
 */
record OnnxConstants(Map<String, WeightTensor> weights, Map<String, List<Long>> integers) {

    OnnxConstants() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    boolean has(String name) {
        return weights.containsKey(name) || integers.containsKey(name);
    }

    void add(String name, TensorProto tensor) throws UnsupportedNetworkException {
        if (tensor.getDataLocation() == DataLocation.EXTERNAL) {
            throw new UnsupportedNetworkException(
                    "The tensor '" + name + "' lies outside the ONNX file; a network must be one file.");
        }
        switch (tensor.getDataType()) {
            case DataType.FLOAT_VALUE -> weights.put(name, new WeightTensor(tensor.getDimsList(), floats(tensor)));
            case DataType.INT64_VALUE -> integers.put(name, longs(tensor));
            case DataType.INT32_VALUE -> integers.put(name, ints(tensor));
            default ->
                throw new UnsupportedNetworkException("The tensor '" + name + "' has the type "
                        + DataType.forNumber(tensor.getDataType()) + "; only FLOAT, INT64 and INT32 are supported.");
        }
    }

    /** A node {@code Constant} is nothing but a constant with a name. */
    void add(OnnxNode node) throws UnsupportedNetworkException {
        AttributeProto value = node.proto().getAttribute(0);
        switch (value.getName()) {
            case "value" -> add(node.name(), value.getT());
            case "value_float" -> weights.put(node.name(), new WeightTensor(List.of(), new float[] {value.getF()}));
            case "value_int" -> integers.put(node.name(), List.of(value.getI()));
            case "value_ints" -> integers.put(node.name(), List.copyOf(value.getIntsList()));
            default ->
                throw new UnsupportedNetworkException("The operator Constant of '" + node.name()
                        + "' is not supported with the attribute " + value.getName() + ".");
        }
    }

    private static float[] floats(TensorProto tensor) {
        if (tensor.getRawData().isEmpty()) {
            float[] values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
            return values;
        }
        FloatBuffer buffer = little(tensor.getRawData()).asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static List<Long> longs(TensorProto tensor) {
        if (tensor.getRawData().isEmpty()) {
            return List.copyOf(tensor.getInt64DataList());
        }
        List<Long> values = new ArrayList<>();
        LongBuffer buffer = little(tensor.getRawData()).asLongBuffer();
        while (buffer.hasRemaining()) {
            values.add(buffer.get());
        }
        return values;
    }

    private static List<Long> ints(TensorProto tensor) {
        if (tensor.getRawData().isEmpty()) {
            return tensor.getInt32DataList().stream().map(Integer::longValue).toList();
        }
        List<Long> values = new ArrayList<>();
        IntBuffer buffer = little(tensor.getRawData()).asIntBuffer();
        while (buffer.hasRemaining()) {
            values.add((long) buffer.get());
        }
        return values;
    }

    private static ByteBuffer little(ByteString bytes) {
        return bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }
}
