package org.castlist.project;

import java.nio.file.Path;

/**
 * A trace of somebody that is still there.
 *
 * @param file where
 */
public record Finding(Path file, TraceKind kind) {}
