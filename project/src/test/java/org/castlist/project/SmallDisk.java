package org.castlist.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system in memory, where the machine permits mounting one. */
record SmallDisk(Path folder, boolean isThere) implements AutoCloseable {

    static SmallDisk mounted(Path folder, String options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new SmallDisk(folder, run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (isThere) {
            run("umount", folder.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
