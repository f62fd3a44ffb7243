package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.torch.CropInput;
import org.castlist.faces.Alignment;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.video.Pixels;

/**
 * The pictures, loaded whenever they are asked for.
 *
 * @param film whose tracks know their crops
 * @param pictures loads them
 * @param input how they become the network's input
 * @param augmentation how they are changed
 */
record PictureViews(FilmFrames film, CropStore pictures, CropInput input, Augmentation augmentation)
        implements CropViews {

    @Override
    public NDArray plain(NDManager owner, int[] crops) throws IOException {
        List<Pixels> views = new ArrayList<>();
        for (int crop : crops) {
            views.add(Alignment.middle(load(crop)));
        }
        return input.batch(owner, views);
    }

    @Override
    public NDArray changed(NDManager owner, int[] crops, Random random) throws IOException {
        List<Pixels> views = new ArrayList<>();
        for (int crop : crops) {
            views.add(augmentation.view(load(crop), random));
        }
        return input.batch(owner, views);
    }

    private Pixels load(int number) throws IOException {
        FaceCrop crop = film.crop(number);
        return pictures.load(crop.file());
    }
}
