package org.castlist.app;

import picocli.CommandLine.Command;

/** Many films. */
@Command(
        name = "library",
        description = "Works on many films as one library: a project folder for each, and a file that lists them.",
        subcommands = {LibraryAnalyzeCommand.class})
final class LibraryCommand {}
