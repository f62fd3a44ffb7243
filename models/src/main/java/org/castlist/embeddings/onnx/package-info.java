/** Embedders through ONNX Runtime. */
@NullMarked
package org.castlist.embeddings.onnx;

import org.jspecify.annotations.NullMarked;
