package org.castlist.adaptation.videoclusternet;

/** What teacher and student say of the crops of one track, each as a distribution over the K outputs of the head. */
final class CropAnswers {
    private final float[][] teacher; // F x K probabilities
    private final float[][] student; // F x K logarithms of probabilities

    /**
     * Takes both over.
     *
     * @param teacher F x K probabilities, centred and sharpened; at least one crop
     * @param student F x K natural logarithms of probabilities, by a log-softmax
     */
    CropAnswers(float[][] teacher, float[][] student) {
        if (teacher.length == 0 || teacher.length != student.length) {
            throw new IllegalArgumentException("teacher and student must answer the same crops, at least one, not "
                    + teacher.length + " and " + student.length);
        }
        this.teacher = teacher;
        this.student = student;
    }

    /** F, how many crops. */
    int crops() {
        return teacher.length;
    }

    /** F x K probabilities; shared, not to be written. */
    float[][] teacher() {
        return teacher;
    }

    /** F x K logarithms of probabilities; shared, not to be written. */
    float[][] student() {
        return student;
    }
}
