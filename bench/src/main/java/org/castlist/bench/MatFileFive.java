package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.MatFile.Entry;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Struct;

/** A MATLAB file of version 5, whole in memory. */
final class MatFileFive implements MatFile {
    private final Path file;
    private final Mat5File content;

    MatFileFive(Path file) throws IOException {
        this.file = file;
        this.content = Mat5.readFromFile(file.toFile());
    }

    @Override
    public List<String> variables() {
        return StreamSupport.stream(content.getEntries().spliterator(), false)
                .map(Entry::getName)
                .sorted()
                .toList();
    }

    @Override
    public List<String> fields(String variable) {
        Array array = content.getArray(variable);
        return array instanceof Struct struct ? struct.getFieldNames() : List.of();
    }

    @Override
    public List<double[]> field(String variable, String field) throws IOException {
        Struct struct = content.getStruct(variable);
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < struct.getNumElements(); i++) {
            Matrix matrix = matrix(struct.get(field, i), variable + "." + field);
            double[] numbers = new double[matrix.getNumElements()];
            for (int n = 0; n < numbers.length; n++) {
                numbers[n] = matrix.getDouble(n);
            }
            all.add(numbers);
        }
        return all;
    }

    @Override
    public int[] size(String variable) throws IOException {
        return matrix(content.getArray(variable), variable).getDimensions().clone();
    }

    @Override
    public float[][] columns(String variable, int page, int count) throws IOException {
        Matrix matrix = matrix(content.getArray(variable), variable);
        int[] size = matrix.getDimensions();
        float[][] columns = new float[count][size[0]];
        for (int c = 0; c < count; c++) {
            for (int r = 0; r < size[0]; r++) {
                columns[c][r] = matrix.getFloat(r + size[0] * (c + size[1] * page));
            }
        }
        return columns;
    }

    private Matrix matrix(Array array, String name) throws IOException {
        if (array instanceof Matrix matrix) {
            return matrix;
        }
        throw new IOException(file + " must hold numbers in " + name + ", not a " + array.getType());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
