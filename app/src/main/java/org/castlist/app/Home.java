package org.castlist.app;

import java.nio.file.Path;
import org.castlist.models.ModelFolder;

/** Where this installation lies. The start script says so; otherwise it is the working directory. */
final class Home {
    /** The system property that says where the default set lies, before the environment does. */
    static final String MODELS = "castlist.models";

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("castlist.home", "."));
    }

    /** Where npm puts the default set. */
    static ModelFolder models() {
        String own = System.getProperty(MODELS, System.getenv("CASTLIST_MODELS"));
        return new ModelFolder(
                own != null
                        ? Path.of(own)
                        : folder().resolve("models/node_modules/faceplugin-face-recognition-js/model"));
    }

    /** The demo film, where the build puts it. */
    static Path demoFilm() {
        return folder().resolve("demo/guy_goma.mp4");
    }
}
