package org.castlist.embeddings.torch;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;

/**
 * One operation of an ONNX graph: its operator, the names of the values that it takes and makes, and its attributes.
 *
 * @param proto as the file says it
 */
public record OnnxNode(NodeProto proto) {

    /** The operator's name, with its domain where that is not ONNX's own. */
    public String operator() {
        String domain = proto.getDomain();
        return domain.isEmpty() || domain.equals("ai.onnx") ? proto.getOpType() : domain + "." + proto.getOpType();
    }

    /** Names of the values it takes; an empty name is an optional one left out. */
    public List<String> inputs() {
        return proto.getInputList();
    }

    /** Names of the values it makes. */
    public List<String> outputs() {
        return proto.getOutputList();
    }

    /** The first value that it makes, which no other node makes: good for telling nodes apart in messages. */
    public String name() {
        return proto.getOutput(0);
    }

    List<String> attributes() {
        return proto.getAttributeList().stream().map(AttributeProto::getName).toList();
    }

    Optional<AttributeProto> attribute(String name) {
        return proto.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst();
    }

    long integer(String name, long otherwise) {
        return attribute(name).map(AttributeProto::getI).orElse(otherwise);
    }

    double real(String name, double otherwise) {
        return attribute(name).map(found -> (double) found.getF()).orElse(otherwise);
    }

    List<Long> integers(String name, List<Long> otherwise) {
        return attribute(name).map(AttributeProto::getIntsList).orElse(otherwise);
    }

    String text(String name, String otherwise) {
        return attribute(name).map(found -> found.getS().toStringUtf8()).orElse(otherwise);
    }
}
