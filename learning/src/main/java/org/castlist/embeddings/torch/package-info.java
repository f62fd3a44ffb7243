/**
 * The face network as something that learns: an ONNX file becomes TorchScript, and that a network whose weights can be
 * trained. All of it is Java; libtorch does the arithmetic.
 */
@NullMarked
package org.castlist.embeddings.torch;

import org.jspecify.annotations.NullMarked;
