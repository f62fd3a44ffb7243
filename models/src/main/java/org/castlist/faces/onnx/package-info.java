/** Face detectors and landmark networks through ONNX Runtime. */
@NullMarked
package org.castlist.faces.onnx;

import org.jspecify.annotations.NullMarked;
