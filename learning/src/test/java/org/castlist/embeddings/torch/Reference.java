package org.castlist.embeddings.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Random;

/** What a network answers in ONNX Runtime, and here. */
final class Reference {
    private Reference() {}

    static float[] noise(long seed, long... shape) {
        Random random = new Random(seed);
        float[] values = new float[(int) new Shape(shape).size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    static float[] inOnnxRuntime(ModelProto model, float[] input, long... shape) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(model.toByteArray(), options);
                    OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
                    OrtSession.Result result = session.run(
                            Map.of(session.getInputNames().iterator().next(), tensor))) {
                FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
                float[] values = new float[output.remaining()];
                output.get(values);
                return values;
            }
        }
    }

    static float[] inTorch(OnnxGraph graph, float[] input, long... shape) throws IOException {
        try (TorchNetwork network = TorchNetwork.frozen(graph, Device.cpu());
                NDManager step = network.manager().newSubManager()) {
            NDArray batch = step.create(input, new Shape(shape));
            return network.forward(batch, false).toFloatArray();
        }
    }
}
