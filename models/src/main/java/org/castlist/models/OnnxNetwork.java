package org.castlist.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.castlist.models.ModelCard.Channels;
import org.castlist.models.ModelCard.Input;
import org.castlist.models.ModelCard.Layout;
import org.castlist.video.Pixels;

/**
 * A network as its card describes it, one picture at a time. It holds native memory until it is closed. Several threads may
 * use it at once; each call runs on the thread that makes it.
 */
public final class OnnxNetwork implements AutoCloseable {
    private final ModelCard card;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String inputName;

    private OnnxNetwork(ModelCard card, Path file) throws IOException {
        this.card = card;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR); // its warnings are for model makers
            // Without it one embedding of the default set takes ten times as long: its weights hold denormal numbers.
            options.addConfigEntry("session.set_denormal_as_zero", "1");
            session = environment.createSession(file.toString(), options);
            inputName = session.getInputNames().iterator().next();
        } catch (OrtException e) {
            throw new ModelMissingException("the model " + card.name() + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Opens the checked file of a card. */
    public static OnnxNetwork open(ModelCard card, ModelFolder folder) throws IOException {
        return new OnnxNetwork(card, folder.fileOf(card));
    }

    /** The version of ONNX Runtime. */
    public static String runtimeVersion() {
        return OrtEnvironment.getEnvironment().getVersion();
    }

    public ModelCard card() {
        return card;
    }

    /**
     * Runs the network on a picture of the size that the card asks for.
     *
     * @return each output, flattened in C order, by the order in which the file lists them
     */
    public List<float[]> run(Pixels picture) throws IOException {
        Input input = card.input();
        if (picture.width() != input.width() || picture.height() != input.height()) {
            throw new IllegalArgumentException("the model " + card.name() + " takes " + input.width() + "x"
                    + input.height() + ", not " + picture.width() + "x" + picture.height());
        }
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(tensorOf(picture)), shape());
                OrtSession.Result result = session.run(Map.of(inputName, tensor))) {
            List<float[]> outputs = new ArrayList<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] copy = new float[values.remaining()];
                values.get(copy);
                outputs.add(copy);
            }
            return outputs;
        } catch (OrtException e) {
            throw new IOException("the model " + card.name() + " failed: " + e.getMessage(), e);
        }
    }

    private long[] shape() {
        Input input = card.input();
        int channels = input.channels().count();
        return input.layout() == Layout.NCHW
                ? new long[] {1, channels, input.height(), input.width()}
                : new long[] {1, input.height(), input.width(), channels};
    }

    private float[] tensorOf(Pixels picture) {
        Input input = card.input();
        int channels = input.channels().count();
        int area = input.width() * input.height();
        byte[] rgb = picture.rgb();
        float scale = (float) (1 / input.scale());
        float mean = (float) input.mean();
        float[] tensor = new float[channels * area];
        for (int p = 0; p < area; p++) {
            for (int c = 0; c < channels; c++) {
                float value = input.channels() == Channels.GREY
                        ? 0.299f * (rgb[3 * p] & 0xff)
                                + 0.587f * (rgb[3 * p + 1] & 0xff)
                                + 0.114f * (rgb[3 * p + 2] & 0xff)
                        : rgb[3 * p + (input.channels() == Channels.RGB ? c : 2 - c)] & 0xff;
                tensor[input.layout() == Layout.NCHW ? c * area + p : p * channels + c] = (value - mean) * scale;
            }
        }
        return tensor;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + card.name() + " could not be closed", e);
        }
    }
}
