package org.castlist.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that the user wants otherwise, by name: {@code clustering.maxDistance=0.8}. A method is a record and its components
 * are its settings, so that reading and printing them needs no code of the method's own.
 */
public final class Settings {
    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /** Everything as it is. */
    public static Settings none() {
        return parse(List.of());
    }

    /**
     * Reads assignments.
     *
     * @param assignments each {@code stage.name=value}, each name once; names of nested records have more dots
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static Settings parse(List<String> assignments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            String name = equals < 0 ? "" : assignment.substring(0, equals).strip();
            if (!name.matches("\\w+(\\.\\w+)+")) {
                throw new IllegalArgumentException("a setting must look like stage.name=value, not " + assignment);
            }
            if (values.putIfAbsent(name, assignment.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException("the setting " + name + " is given twice");
            }
        }
        return new Settings(values);
    }

    /** Refuses settings of any other stage, so that a misspelt stage is not overlooked. */
    public void requireStages(Collection<String> stages) {
        for (String name : values.keySet()) {
            if (stages.stream().noneMatch(stage -> name.startsWith(stage + "."))) {
                throw new IllegalArgumentException(
                        "there is no stage for the setting " + name + "; the stages are " + String.join(", ", stages));
            }
        }
    }

    /**
     * A method with the settings of its stage.
     *
     * @param stage what the names begin with
     * @param method a record; anything else has no settings
     * @return the same method where nothing is set
     * @throws IllegalArgumentException with a sentence for the user: a name that the method does not have, or a value that
     *     it does not take
     */
    public <M> M apply(String stage, M method) {
        M changed = method;
        for (Map.Entry<String, String> setting : values.entrySet()) {
            if (setting.getKey().startsWith(stage + ".")) {
                List<String> path = Arrays.asList(
                        setting.getKey().substring(stage.length() + 1).split("\\."));
                if (!Components.exists(method, path)) {
                    throw new IllegalArgumentException(unknown(setting.getKey(), stage, method));
                }
                changed = changed(changed, path, setting);
            }
        }
        return changed;
    }

    private static <M> M changed(M method, List<String> path, Map.Entry<String, String> setting) {
        try {
            return Components.with(method, path, setting.getValue());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the setting " + setting.getKey() + "=" + setting.getValue() + " is refused: " + e.getMessage(), e);
        }
    }

    private static String unknown(String name, String stage, Object method) {
        List<String> known = new ArrayList<>(Components.of(method).keySet());
        return "there is no setting " + name + "; " + stage + " by "
                + method.getClass().getSimpleName() + " has " + (known.isEmpty() ? "none" : String.join(", ", known));
    }

    /** Every number of a method, one {@code stage.name=value} a line, as {@link #parse} reads them. */
    public static List<String> describe(String stage, Object method) {
        return Components.of(method).entrySet().stream()
                .map(component -> stage + "." + component.getKey() + "=" + component.getValue())
                .toList();
    }
}
