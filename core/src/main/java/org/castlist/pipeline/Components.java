package org.castlist.pipeline;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads and replaces the components of records as text. */
final class Components {
    private static final String NONE = "none";

    private Components() {}

    /** Name and value of each component in order; those of a nested record one by one, with dotted names. */
    static Map<String, String> of(Object method) {
        Map<String, String> components = new LinkedHashMap<>();
        for (RecordComponent component : componentsOf(method)) {
            Object value = read(component, method);
            if (value instanceof Record) {
                of(value).forEach((name, text) -> components.put(component.getName() + "." + name, text));
            } else {
                components.put(component.getName(), format(value));
            }
        }
        return components;
    }

    static boolean exists(Object method, List<String> path) {
        return of(method).containsKey(String.join(".", path));
    }

    /** The record with one component replaced by what a text says. */
    @SuppressWarnings("unchecked") // the canonical constructor of M makes an M
    static <M> M with(M method, List<String> path, String text) {
        RecordComponent[] components = componentsOf(method);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(components[i], method);
            if (components[i].getName().equals(path.get(0))) {
                values[i] = path.size() > 1
                        ? with(values[i], path.subList(1, path.size()), text)
                        : parse(components[i].getType(), text);
            }
        }
        return (M) construct(method.getClass(), components, values);
    }

    private static RecordComponent[] componentsOf(Object method) {
        RecordComponent[] components = method.getClass().getRecordComponents();
        return components == null ? new RecordComponent[0] : components;
    }

    private static Object read(RecordComponent component, Object method) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(method);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    e.getCause() == null ? e.toString() : e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private static String format(Object value) {
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Integer.toString(optional.getAsInt()) : NONE;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Double.toString(optional.getAsDouble()) : NONE;
        }
        return value instanceof Enum<?> constant ? format(constant) : String.valueOf(value);
    }

    private static String format(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object parse(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == int.class) {
            return wholeNumber(text);
        } else if (type == long.class) {
            return wholeNumberOfAnySize(text);
        } else if (type == double.class) {
            return number(text);
        } else if (type == boolean.class) {
            return truth(text);
        } else if (type == OptionalInt.class) {
            return text.equals(NONE) ? OptionalInt.empty() : OptionalInt.of(wholeNumber(text));
        } else if (type == OptionalDouble.class) {
            return text.equals(NONE) ? OptionalDouble.empty() : OptionalDouble.of(number(text));
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalArgumentException("a " + type.getSimpleName() + " cannot be set by a text");
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("it must be a whole number", e);
        }
    }

    private static long wholeNumberOfAnySize(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("it must be a whole number", e);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("it must be a number", e);
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("it must be true or false");
        }
        return text.equals("true");
    }

    private static Object constant(Class<?> type, String text) {
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
        return constants.stream()
                .filter(constant -> format(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it must be one of "
                        + String.join(
                                ", ", constants.stream().map(Components::format).toList())));
    }
}
