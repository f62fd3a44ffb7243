package org.castlist.app;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;

/** Finds a method by the name that users call it, and lists the names for help and completion. */
abstract class ByName<T> implements ITypeConverter<T>, Iterable<String> {
    private final String kind;
    private final List<T> choices;
    private final Function<T, String> name;

    /**
     * @param kind what is chosen, in one or two words
     */
    ByName(String kind, List<T> choices, Function<T, String> name) {
        this.kind = kind;
        this.choices = choices;
        this.name = name;
    }

    @Override
    public T convert(String wanted) {
        return choices.stream()
                .filter(choice -> name.apply(choice).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no " + kind + " is called " + wanted + "; there are " + String.join(", ", this)));
    }

    @Override
    public Iterator<String> iterator() {
        return choices.stream().map(name).iterator();
    }
}
