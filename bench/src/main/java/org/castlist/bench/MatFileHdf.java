package org.castlist.bench;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.Reference;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A MATLAB file of version 7.3: HDF5 after a header of 512 bytes, sizes in reverse order. An array of structs is a group with a
 * table of references for each field; what they lead to is kept in the group {@code #refs#}.
 */
final class MatFileHdf implements MatFile {
    private final Path file;
    private final HdfFile content;

    MatFileHdf(Path file) throws IOException {
        this.file = file;
        try {
            this.content = new HdfFile(file);
        } catch (HdfException e) {
            throw new IOException(file + " is not whole: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> variables() {
        return content.getChildren().keySet().stream()
                .filter(name -> !name.startsWith("#"))
                .sorted()
                .toList();
    }

    @Override
    public List<String> fields(String variable) {
        return content.getChild(variable) instanceof Group group
                ? List.copyOf(group.getChildren().keySet())
                : List.of();
    }

    @Override
    public List<double[]> field(String variable, String field) throws IOException {
        Dataset table = numbers(((Group) content.getChild(variable)).getChild(field), variable + "." + field);
        if (!(table.getDataType() instanceof Reference)) {
            return List.of(flat(table)); // MATLAB keeps a single struct's values in place
        }
        List<double[]> all = new ArrayList<>();
        Object addresses = table.getDataFlat();
        for (int i = 0; i < Array.getLength(addresses); i++) {
            Node value = content.getNodeByAddress(Array.getLong(addresses, i));
            all.add(flat(numbers(value, variable + "." + field)));
        }
        return all;
    }

    private static double[] flat(Dataset numbers) {
        Object values = numbers.getDataFlat();
        double[] flat = new double[Array.getLength(values)];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = Array.getDouble(values, i);
        }
        return flat;
    }

    @Override
    public int[] size(String variable) throws IOException {
        int[] reversed = numbers(content.getChild(variable), variable).getDimensions();
        int[] size = new int[reversed.length];
        for (int i = 0; i < size.length; i++) {
            size[i] = reversed[size.length - 1 - i];
        }
        return size;
    }

    @Override
    public float[][] columns(String variable, int page, int count) throws IOException {
        Dataset numbers = numbers(content.getChild(variable), variable);
        int[] size = size(variable);
        boolean pages = size.length == 3;
        Object slice = numbers.getData(
                pages ? new long[] {page, 0, 0} : new long[] {0, 0},
                pages ? new int[] {1, count, size[0]} : new int[] {count, size[0]});
        Object inPage = pages ? Array.get(slice, 0) : slice;
        float[][] columns = new float[count][size[0]];
        for (int c = 0; c < count; c++) {
            Object column = Array.get(inPage, c);
            for (int r = 0; r < size[0]; r++) {
                columns[c][r] = (float) Array.getDouble(column, r);
            }
        }
        return columns;
    }

    private Dataset numbers(Node node, String name) throws IOException {
        if (node instanceof Dataset dataset) {
            return dataset;
        }
        throw new IOException(file + " must hold numbers in " + name + ", not a group");
    }

    @Override
    public void close() {
        content.close();
    }
}
