package org.castlist.tracks;

import org.castlist.faces.Box;

/**
 * Where a face is and how fast it moves: a Kalman filter over the centre, width and height of its box and their speeds,
 * with the noise of BoT-SORT (standard deviations in proportion to the box). Those are per frame at 30 frames a second, so
 * time is counted in thirtieths of a second here, whatever the film's rate.
 *
 * <p>Measurements and noise treat the four numbers apart, so the filter of eight is four filters of two. The process noise
 * is that of a continuous time, so that one prediction over many frames equals many over one (ours; BoT-SORT only ever
 * predicts one frame).
 */
final class KalmanBox {
    private static final double PER_SECOND = 30;
    private static final double POSITION = 1.0 / 20;
    private static final double SPEED = 1.0 / 160;
    private static final int X = 0;
    private static final int Y = 1;
    private static final int WIDTH = 2;
    private static final int HEIGHT = 3;
    private static final double SMALLEST = 1; // pixels; a box may not be predicted away

    // four of each: centre x, centre y, width, height
    private final double[] value;
    private final double[] speed = new double[4];
    private final double[] valueVariance = new double[4];
    private final double[] speedVariance = new double[4];
    private final double[] covariance = new double[4];

    KalmanBox(Box box) {
        value = numbers(box);
        for (int i = 0; i < 4; i++) {
            valueVariance[i] = square(2 * POSITION * size(i));
            speedVariance[i] = square(10 * SPEED * size(i));
        }
    }

    /** Moves on in time. */
    void predict(double seconds) {
        double t = seconds * PER_SECOND;
        for (int i = 0; i < 4; i++) {
            double position = square(POSITION * size(i));
            double drift = square(SPEED * size(i));
            valueVariance[i] += 2 * t * covariance[i] + t * t * speedVariance[i] + t * position + t * t * t / 3 * drift;
            covariance[i] += t * speedVariance[i] + t * t / 2 * drift;
            speedVariance[i] += t * drift;
        }
        for (int i = 0; i < 4; i++) {
            value[i] += t * speed[i];
        }
        value[WIDTH] = Math.max(SMALLEST, value[WIDTH]);
        value[HEIGHT] = Math.max(SMALLEST, value[HEIGHT]);
    }

    /**
     * Moves with the camera. BoT-SORT turns (width, height) like a point; here a turn leaves the box upright and only the zoom
     * changes its size (ours).
     */
    void move(CameraMotion camera) {
        double x = camera.x(value[X], value[Y]);
        double y = camera.y(value[X], value[Y]);
        double speedX = camera.a() * speed[X] - camera.b() * speed[Y];
        double speedY = camera.b() * speed[X] + camera.a() * speed[Y];
        for (int i = 0; i < 4; i++) {
            value[i] *= camera.zoom();
            speed[i] *= camera.zoom();
            valueVariance[i] *= square(camera.zoom());
            speedVariance[i] *= square(camera.zoom());
            covariance[i] *= square(camera.zoom());
        }
        value[X] = x;
        value[Y] = y;
        speed[X] = speedX;
        speed[Y] = speedY;
    }

    /** Takes in where the face was seen. */
    void update(Box box) {
        double[] seen = numbers(box);
        double[] noise = new double[4];
        for (int i = 0; i < 4; i++) {
            noise[i] = square(POSITION * size(i));
        }
        for (int i = 0; i < 4; i++) {
            double total = valueVariance[i] + noise[i];
            double gain = valueVariance[i] / total;
            double speedGain = covariance[i] / total;
            double surprise = seen[i] - value[i];
            value[i] += gain * surprise;
            speed[i] += speedGain * surprise;
            speedVariance[i] -= speedGain * covariance[i];
            covariance[i] *= 1 - gain;
            valueVariance[i] *= 1 - gain;
        }
        value[WIDTH] = Math.max(SMALLEST, value[WIDTH]);
        value[HEIGHT] = Math.max(SMALLEST, value[HEIGHT]);
    }

    /** Where the face is believed to be. */
    Box box() {
        return new Box(value[X] - value[WIDTH] / 2, value[Y] - value[HEIGHT] / 2, value[WIDTH], value[HEIGHT]);
    }

    /** How far from where it is believed a box is, in standard deviations, by the worst of the four numbers. */
    double surprise(Box box) {
        double[] seen = numbers(box);
        double worst = 0;
        for (int i = 0; i < 4; i++) {
            double deviation = Math.sqrt(valueVariance[i] + square(POSITION * size(i)));
            worst = Math.max(worst, Math.abs(seen[i] - value[i]) / deviation);
        }
        return worst;
    }

    /** Standard deviation of the centre's place, as a share of the box's mean side. */
    double doubt() {
        double side = (value[WIDTH] + value[HEIGHT]) / 2;
        return Math.sqrt((valueVariance[X] + valueVariance[Y]) / 2) / side;
    }

    /** The side that the noise of a number goes by: the width for x and width, the height for y and height. */
    private double size(int i) {
        return i == X || i == WIDTH ? value[WIDTH] : value[HEIGHT];
    }

    private static double[] numbers(Box box) {
        return new double[] {box.centreX(), box.centreY(), box.width(), box.height()};
    }

    private static double square(double x) {
        return x * x;
    }
}
