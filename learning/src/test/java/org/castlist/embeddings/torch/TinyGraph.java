package org.castlist.embeddings.torch;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Builds small ONNX networks by hand; the input is called {@code x}, the output {@code y}. */
final class TinyGraph {
    private final Random random = new Random(7);
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tiny");
    private int opset = 11;

    /**
     * @param input lengths of the axes of the input; 0 for one that is left open
     */
    TinyGraph(long... input) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long length : input) {
            shape.addDim(
                    length == 0
                            ? Dimension.newBuilder().setDimParam("batch")
                            : Dimension.newBuilder().setDimValue(length));
        }
        graph.addInput(value("x", shape.build()));
    }

    TinyGraph opset(int version) {
        opset = version;
        return this;
    }

    /** Adds weights of a shape, drawn at random around a centre. */
    TinyGraph weights(String name, double centre, long... shape) {
        int size = 1;
        for (long length : shape) {
            size *= (int) length;
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (centre + 0.4 * random.nextGaussian());
        }
        return tensor(name, values, shape);
    }

    TinyGraph tensor(String name, float[] values, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT_VALUE);
        for (long length : shape) {
            tensor.addDims(length);
        }
        graph.addInitializer(
                tensor.setRawData(ByteString.copyFrom(new WeightTensor(tensor.getDimsList(), values).toBytes())));
        return this;
    }

    TinyGraph integers(String name, long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.INT64_VALUE)
                .addDims(values.length);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        graph.addInitializer(tensor);
        return this;
    }

    TinyGraph node(String operator, String output, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        return this;
    }

    ModelProto model() {
        return ModelProto.newBuilder()
                .setIrVersion(6)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .setGraph(graph.clone().addOutput(value("y", null)))
                .build();
    }

    static AttributeProto whole(String name, long value) {
        return attribute(name, AttributeType.INT).setI(value).build();
    }

    static AttributeProto real(String name, float value) {
        return attribute(name, AttributeType.FLOAT).setF(value).build();
    }

    static AttributeProto list(String name, Long... values) {
        return attribute(name, AttributeType.INTS).addAllInts(List.of(values)).build();
    }

    static AttributeProto text(String name, String value) {
        return attribute(name, AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    private static AttributeProto.Builder attribute(String name, AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }

    private static ValueInfoProto value(String name, @Nullable TensorShapeProto shape) {
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT_VALUE);
        if (shape != null) {
            tensor.setShape(shape);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }
}
