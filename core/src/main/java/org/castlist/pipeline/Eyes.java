package org.castlist.pipeline;

import org.castlist.embeddings.FaceEmbedder;
import org.castlist.faces.FaceDetector;
import org.castlist.faces.LandmarkFinder;

/**
 * The networks that Act I sees with. They may be used from several threads at once; whoever opened them closes them.
 *
 * @param detector finds faces
 * @param landmarks finds their features
 * @param embedder tells them apart
 */
public record Eyes(FaceDetector detector, LandmarkFinder landmarks, FaceEmbedder embedder) {}
