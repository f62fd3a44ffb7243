package org.castlist.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final OrtEnvironment environment = OnnxRuntime.environment();
    private final OrtSession session;
    private final String inputName;
    private final float[] levels = new float[256]; // what the network is given for each brightness
    private final Queue<FloatBuffer> spare = new ConcurrentLinkedQueue<>(); // inputs that no call is using

    private OnnxNetwork(ModelCard card, Path file) throws IOException {
        this.card = card;
        for (int level = 0; level < levels.length; level++) {
            levels[level] = normalised(level, card.input());
        }
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
        return OnnxRuntime.environment().getVersion();
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
        FloatBuffer values = spare();
        fill(values, picture);
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, values, shape());
                OrtSession.Result result = session.run(Map.of(inputName, tensor))) {
            List<float[]> outputs = new ArrayList<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                FloatBuffer answer = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] copy = new float[answer.remaining()];
                answer.get(copy);
                outputs.add(copy);
            }
            return outputs;
        } catch (OrtException e) {
            throw new IOException("the model " + card.name() + " failed: " + e.getMessage(), e);
        } finally {
            spare.add(values);
        }
    }

    private long[] shape() {
        Input input = card.input();
        int channels = input.channels().count();
        return input.layout() == Layout.NCHW
                ? new long[] {1, channels, input.height(), input.width()}
                : new long[] {1, input.height(), input.width(), channels};
    }

    /** Native memory for one input, so that nothing is copied; as many as there were calls at once. */
    private FloatBuffer spare() {
        FloatBuffer used = spare.poll();
        if (used != null) {
            return used;
        }
        Input input = card.input();
        int floats = input.channels().count() * input.width() * input.height();
        return ByteBuffer.allocateDirect(floats * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private void fill(FloatBuffer tensor, Pixels picture) {
        Input input = card.input();
        int channels = input.channels().count();
        int area = input.width() * input.height();
        byte[] rgb = picture.rgb();
        boolean planes = input.layout() == Layout.NCHW;
        int step = planes ? 1 : channels;
        for (int c = 0; c < channels; c++) {
            int to = planes ? c * area : c;
            if (input.channels() == Channels.GREY) {
                for (int p = 0; p < area; p++, to += step) {
                    tensor.put(to, normalised(grey(rgb, 3 * p), input));
                }
            } else {
                int from = input.channels() == Channels.RGB ? c : 2 - c;
                for (int p = 0; p < area; p++, to += step) {
                    tensor.put(to, levels[rgb[3 * p + from] & 0xff]);
                }
            }
        }
    }

    private static float grey(byte[] rgb, int i) {
        return 0.299f * (rgb[i] & 0xff) + 0.587f * (rgb[i + 1] & 0xff) + 0.114f * (rgb[i + 2] & 0xff);
    }

    private static float normalised(float level, Input input) {
        return (level - (float) input.mean()) * (float) (1 / input.scale());
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
