package org.castlist.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads model cards: small YAML files. */
public final class ModelCardReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final List<String> DEFAULT_SET = List.of("fr_detect", "fr_landmark", "fr_feature");

    private ModelCardReader() {}

    /** The cards of the default set: detector, landmarks, embedder. */
    public static List<ModelCard> defaultSet() throws IOException {
        List<ModelCard> cards = new java.util.ArrayList<>();
        for (String name : DEFAULT_SET) {
            try (InputStream in = ModelCardReader.class.getResourceAsStream(name + ".yaml")) {
                if (in == null) {
                    throw new IOException("the installation is incomplete: model card " + name + " is missing");
                }
                cards.add(YAML.readValue(in, ModelCard.class));
            }
        }
        return cards;
    }

    /**
     * A card that a user wrote.
     *
     * @throws IOException with a sentence that says what is wrong with it
     */
    public static ModelCard read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new ModelMissingException("there is no readable model card at " + file + ".");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return YAML.readValue(in, ModelCard.class);
        } catch (JsonProcessingException e) {
            throw new ModelMissingException("the model card " + file + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
