package org.castlist.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Castlist this is. */
final class Version implements IVersionProvider {

    /** The version, or {@code development} when it runs from class files. */
    static String text() {
        return Optional.ofNullable(Castlist.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"castlist " + text() + " (Java " + Runtime.version() + ")"};
    }
}
