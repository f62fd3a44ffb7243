package org.castlist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    enum Kind {
        PLAIN,
        EXTRA_CAREFUL
    }

    record Inner(int depth, Kind kind) {
        Inner {
            if (depth < 0) {
                throw new IllegalArgumentException("depth must be at least 0, not " + depth);
            }
        }
    }

    record Method(
            int count,
            long seed,
            double limit,
            boolean strict,
            String name,
            OptionalInt number,
            OptionalDouble ratio,
            Inner inner) {}

    private static final Method DEFAULTS = new Method(
            1, 2L, 0.5, false, "plain", OptionalInt.empty(), OptionalDouble.of(0.25), new Inner(3, Kind.PLAIN));

    @Test
    void replacesComponentsOfEveryTypeByName() {
        Settings settings = Settings.parse(List.of(
                "stage.count=7",
                "stage.seed=12345678901",
                "stage.limit = 0.8",
                "stage.strict=true",
                "stage.name=a=b",
                "stage.number=4",
                "stage.ratio=none",
                "stage.inner.kind=extra-careful",
                "stage.inner.depth=9"));

        assertThat(settings.apply("stage", DEFAULTS))
                .isEqualTo(new Method(
                        7,
                        12345678901L,
                        0.8,
                        true,
                        "a=b",
                        OptionalInt.of(4),
                        OptionalDouble.empty(),
                        new Inner(9, Kind.EXTRA_CAREFUL)));
    }

    @Test
    void leavesOtherStagesAlone() {
        assertThat(Settings.parse(List.of("stages.count=7")).apply("stage", DEFAULTS))
                .isSameAs(DEFAULTS);
    }

    @Test
    void describesEveryNumberSoThatItCanBeReadBack() {
        List<String> lines = Settings.describe("stage", DEFAULTS);

        assertThat(lines)
                .containsExactly(
                        "stage.count=1",
                        "stage.seed=2",
                        "stage.limit=0.5",
                        "stage.strict=false",
                        "stage.name=plain",
                        "stage.number=none",
                        "stage.ratio=0.25",
                        "stage.inner.depth=3",
                        "stage.inner.kind=plain");
        Method other = new Method(
                9, 9, 9, true, "", OptionalInt.of(9), OptionalDouble.empty(), new Inner(9, Kind.EXTRA_CAREFUL));
        assertThat(Settings.parse(lines).apply("stage", other)).isEqualTo(DEFAULTS);
    }

    @Test
    void listsTheKnownNamesWhenOneIsUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse(List.of("stage.deep=1")).apply("stage", DEFAULTS.inner()))
                .withMessage("there is no setting stage.deep; stage by Inner has depth, kind");
    }

    @Test
    void saysThatALambdaHasNoSettings() {
        Runnable lambda = () -> {};

        assertThat(Settings.none().apply("stage", lambda)).isSameAs(lambda);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse(List.of("stage.deep=1")).apply("stage", lambda))
                .withMessageEndingWith("has none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage.count=many | it must be a whole number",
                "stage.seed=1.5 | it must be a whole number",
                "stage.limit=wide | it must be a number",
                "stage.strict=yes | it must be true or false",
                "stage.inner.kind=odd | it must be one of plain, extra-careful",
                "stage.inner.depth=-1 | depth must be at least 0, not -1"
            })
    void saysWhatAValueMustBe(String assignment, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse(List.of(assignment)).apply("stage", DEFAULTS))
                .withMessage("the setting " + assignment + " is refused: " + reason);
    }

    @ParameterizedTest
    @CsvSource({"count=1", "stage.count", "stage.=1", "=1"})
    void refusesWhatIsNoAssignment(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse(List.of(text)))
                .withMessage("a setting must look like stage.name=value, not " + text);
    }

    @Test
    void refusesANameGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse(List.of("stage.count=1", "stage.count=1")))
                .withMessage("the setting stage.count is given twice");
    }

    @Test
    void refusesAStageThatDoesNotExist() {
        Settings settings = Settings.parse(List.of("clustring.clusters=7"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.requireStages(List.of("tracks", "clustering")))
                .withMessage("there is no stage for the setting clustring.clusters; the stages are tracks, clustering");
    }
}
