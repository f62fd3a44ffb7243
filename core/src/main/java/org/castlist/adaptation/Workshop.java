package org.castlist.adaptation;

import java.nio.file.Path;
import java.util.Optional;
import org.castlist.embeddings.FaceNetwork;
import org.castlist.faces.CropStore;

/**
 * What an adaptation works with beside the tracks. Nothing of it may change the answer but the pictures, the network and the
 * nuisance.
 *
 * @param progress hears how far it is, and may stop it
 * @param pictures loads the tracks' crops; empty when only numbers are known
 * @param network made the embeddings; empty when only numbers are known
 * @param nuisance what poor pictures do to these embeddings; empty when only numbers are known
 * @param drawer a folder where a training puts what it needs to go on after it was killed; empty to begin anew each time
 */
public record Workshop(
        Progress progress,
        Optional<CropStore> pictures,
        Optional<FaceNetwork> network,
        Optional<NuisanceSubspace> nuisance,
        Optional<Path> drawer) {

    /** Numbers only, and nobody listens. */
    public static final Workshop SILENT = of(Progress.SILENT);

    /** Numbers only, but for what was learned of pictures; nobody listens. */
    public static Workshop knowing(Optional<NuisanceSubspace> nuisance) {
        return new Workshop(Progress.SILENT, Optional.empty(), Optional.empty(), nuisance, Optional.empty());
    }

    /** Numbers only. */
    public static Workshop of(Progress progress) {
        return new Workshop(progress, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
