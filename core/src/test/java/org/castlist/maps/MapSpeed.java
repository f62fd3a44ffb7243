package org.castlist.maps;

import java.util.List;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.TrackSpace;

/** How long a map takes, by hand: {@code MapSpeed TRACKS}. */
final class MapSpeed {
    private MapSpeed() {}

    public static void main(String[] arguments) {
        TrackSpace space = Crowd.of(Integer.parseInt(arguments[0]), 40, 0.3, 1);
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            List<MapPoint> map = Tsne.standard().draw(space, Progress.SILENT);
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "%d tracks in %.1f s, %d MB in use%n", map.size(), (System.nanoTime() - start) / 1e9, used >> 20);
        }
    }
}
