package org.castlist.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout that the tests run in, and the classes that were built from it. */
final class Sources {

    /** Tests run in the folder of their module. */
    static final Path ROOT = Path.of("..");

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "shared", "demo");
    private static final Pattern MODULE = Pattern.compile("/([a-z]+)/target/[^/]+(?:/|!)");

    private Sources() {}

    /** The classes of every module on the class path, without tests. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.castlist");
    }

    /** The folder of the module that a class of ours was built in, such as {@code core}. */
    static String moduleOf(JavaClass type) {
        String built = type.getSource().orElseThrow().getUri().toString();
        Matcher matcher = MODULE.matcher(built);
        if (!matcher.find()) {
            throw new IllegalStateException(type.getName() + " was built in no module: " + built);
        }
        return matcher.group(1);
    }

    /** Files of the checkout whose name ends so, in order; nothing that a build or a run has made. */
    static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(ending) && isOurs(file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString()) || part.toString().endsWith(".castlist")) {
                return false;
            }
        }
        return true;
    }
}
