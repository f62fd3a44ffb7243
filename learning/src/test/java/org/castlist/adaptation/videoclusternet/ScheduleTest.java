package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void theHeadLearnsAloneAndThenInRoundsThatBeginWithAMatching() {
        Schedule schedule = new Schedule(2, 3, 1, 0, 4, 0.5);
        assertThat(schedule.headSteps(10)).isEqualTo(2 * 3);
        assertThat(schedule.steps(10)).isEqualTo(2 * 3 + 3 * 3);
        assertThat(IntStream.range(0, 15).filter(step -> schedule.matchesBefore(step, 10)))
                .containsExactly(0, 6, 9, 12);
    }

    @Test
    void anEpochOfFewCropsIsAsLongAsAsked() {
        assertThat(new Schedule(2, 3, 1, 20, 4, 0.5).steps(10)).isEqualTo(5 * 20);
    }

    @Test
    void aTrainingOfNoRoundsMatchesOnce() {
        Schedule schedule = new Schedule(2, 0, 5, 0, 4, 0.5);
        assertThat(IntStream.range(0, schedule.steps(10)).filter(step -> schedule.matchesBefore(step, 10)))
                .containsExactly(0);
    }

    @Test
    void refusesAShareAboveOne() {
        assertThatThrownBy(() -> new Schedule(1, 1, 1, 1, 1, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("matchedShare must be 0 to 1, not 1.5");
    }
}
