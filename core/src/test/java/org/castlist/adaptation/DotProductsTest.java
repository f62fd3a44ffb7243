package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotProductsTest {

    @ParameterizedTest
    @CsvSource({"0,3", "1,3", "2,1", "255,5", "256,6", "257,7", "600,32"})
    void agreesWithOnePairAfterTheOther(int count, int dimension) {
        Random random = new Random(count);
        float[][] vectors = new float[count][dimension];
        for (float[] vector : vectors) {
            for (int d = 0; d < dimension; d++) {
                vector[d] = random.nextFloat() - 0.5f;
            }
        }

        float[][] products = DotProducts.ofAllPairs(vectors);

        assertThat(products).hasNumberOfRows(count);
        for (int i = 0; i < count; i++) {
            assertThat(products[i]).hasSize(i);
            for (int j = 0; j < i; j++) {
                double product = 0;
                for (int d = 0; d < dimension; d++) {
                    product += (double) vectors[i][d] * vectors[j][d];
                }
                assertThat((double) products[i][j]).isCloseTo(product, within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"300,31"})
    void doesNotDependOnTheOrderOfTheVectors(int count, int dimension) {
        Random random = new Random(1);
        float[][] vectors = new float[count][dimension];
        float[][] reversed = new float[count][];
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < dimension; d++) {
                vectors[i][d] = (float) random.nextGaussian();
            }
            reversed[count - 1 - i] = vectors[i];
        }

        float[][] forwards = DotProducts.ofAllPairs(vectors);
        float[][] backwards = DotProducts.ofAllPairs(reversed);

        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(backwards[count - 1 - j][count - 1 - i]).isEqualTo(forwards[i][j]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"7,3", "300,64", "20,513"})
    void onePairGivesToTheLastBitWhatManyGive(int count, int dimension) {
        Random random = new Random(2);
        float[][] vectors = new float[count][dimension];
        for (float[] vector : vectors) {
            for (int d = 0; d < dimension; d++) {
                vector[d] = (float) random.nextGaussian();
            }
        }

        float[][] products = DotProducts.between(vectors, vectors);

        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                assertThat(DotProducts.of(vectors[i], vectors[j])).isEqualTo(products[i][j]);
            }
        }
    }
}
