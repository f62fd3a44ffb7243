package org.castlist.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.castlist.export.ExportFormat;
import org.castlist.people.Cast;
import org.castlist.people.Correction;
import org.castlist.people.CorrectionLog;
import org.castlist.people.CorrectionText;
import org.castlist.people.Entry;
import org.castlist.people.Person;
import org.castlist.people.Verdict;
import org.castlist.pipeline.Observer;
import org.castlist.project.Project;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Timecode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Corrections from the command line. Each is appended to a log, can be undone, and survives a new analysis. */
@Command(
        name = "people",
        description = {
            "Lists, names, merges and corrects the people of a project.",
            "",
            "People and tracks are told by their ids, as 'people list' and the report show them. Every correction can be"
                    + " undone, however long ago it was made, and survives a new analysis."
        })
final class PeopleCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What a subcommand makes of the cast. */
    @FunctionalInterface
    private interface Reviewing {
        Correction correction(Project project, Cast cast) throws IOException;
    }

    @Command(name = "list", description = "Lists the people, and the tracks that belong to nobody with the reason.")
    int list(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Option(names = "--tracks", description = "Lists every track too.") boolean tracks)
            throws IOException {
        try (Project project = ProjectFolder.open(given, spec.commandLine().getErr())) {
            Cast cast = castOf(project);
            PrintWriter out = spec.commandLine().getOut();
            for (Person person : cast.people()) {
                PeopleTable.print(person, cast, out);
                if (tracks) {
                    cast.tracksOf(person).forEach(track -> line(track, out));
                }
            }
            cast.unknownBins().forEach((reason, bin) -> {
                out.printf("  unknown: %d %s (%s)%n", bin.size(), reason.title(), reason.explanation());
                if (tracks) {
                    bin.forEach(track -> line(track, out));
                }
            });
        }
        return ExitCode.DONE;
    }

    private static void line(FaceTrack track, PrintWriter out) {
        out.printf(
                "         %-10s %s to %s%n",
                track.id(),
                Timecode.format(track.start().seconds()),
                Timecode.format(track.span().end().seconds()));
    }

    @Command(name = "name", description = "Says what a person is called.")
    int name(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "PERSON", description = "Such as p-3.") String person,
            @Parameters(paramLabel = "NAME", description = "In quotes if it has spaces.") String name)
            throws IOException {
        return correct(given, (project, cast) -> new Correction.Name(person, name));
    }

    @Command(name = "merge", description = "Says that two people are one, who goes on under the second id.")
    int merge(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "PERSON") String person,
            @Parameters(paramLabel = "INTO") String into)
            throws IOException {
        return correct(given, (project, cast) -> new Correction.Merge(person, into, Optional.empty()));
    }

    @Command(
            name = "move",
            description =
                    "Gives tracks to another person, or to somebody new; tracks that belong to nobody can be given too.")
    int move(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "PERSON", description = "Such as p-3, or 'new'.") String person,
            @Parameters(paramLabel = "TRACK", arity = "1..*", description = "Such as t-12-1.") List<String> tracks)
            throws IOException {
        return correct(
                given,
                (project, cast) -> new Correction.Move(
                        tracks, person.equals("new") ? project.people().newId() : person));
    }

    @Command(name = "not-a-face", description = "Says that tracks show no face.")
    int notAFace(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "TRACK", arity = "1..*") List<String> tracks)
            throws IOException {
        return correct(given, (project, cast) -> new Correction.NotAFace(tracks));
    }

    @Command(name = "hide", description = "Leaves a person out of the cast without forgetting them.")
    int hide(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "PERSON") String person,
            @Option(names = "--show", description = "Shows a hidden person again.") boolean show)
            throws IOException {
        return correct(given, (project, cast) -> new Correction.Hide(person, !show));
    }

    @Command(
            name = "confirm",
            description = "Says that tracks do show a person: the next analysis keeps them together.")
    int confirm(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "PERSON", description = "Such as p-3.") String person,
            @Parameters(paramLabel = "TRACK", arity = "1..*", description = "Such as t-12-1.") List<String> tracks)
            throws IOException {
        return correct(given, (project, cast) -> new Verdict.Confirm(tracks, person));
    }

    @Command(name = "not", description = "Says that tracks do not show a person, whoever else they show.")
    int notThisPerson(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "PERSON", description = "Such as p-3.") String person,
            @Parameters(paramLabel = "TRACK", arity = "1..*", description = "Such as t-12-1.") List<String> tracks)
            throws IOException {
        return correct(given, (project, cast) -> new Verdict.NotThisPerson(tracks, person));
    }

    @Command(
            name = "different",
            description = "Says that two tracks show two people: the next analysis keeps them apart.")
    int different(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "TRACK") String one,
            @Parameters(paramLabel = "OTHER") String other)
            throws IOException {
        return correct(given, (project, cast) -> new Verdict.Different(List.of(one), List.of(other)));
    }

    @Command(name = "leave-out", description = "Leaves tracks out of the cast, whoever they show.")
    int leaveOut(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "TRACK", arity = "1..*") List<String> tracks)
            throws IOException {
        return correct(given, (project, cast) -> new Verdict.LeaveOut(tracks));
    }

    @Command(name = "portrait", description = "Chooses the track whose best picture stands for a person.")
    int portrait(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "PERSON") String person,
            @Parameters(paramLabel = "TRACK") String track)
            throws IOException {
        return correct(given, (project, cast) -> new Correction.Portrait(person, track));
    }

    @Command(
            name = "save",
            description = "Writes all corrections to a file, with the people that they speak of, to keep or to replay.")
    int save(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "FILE") Path file)
            throws IOException {
        try (Project project = ProjectFolder.open(given, spec.commandLine().getErr());
                OutputStream out = Files.newOutputStream(file)) {
            project.corrections().write(out);
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "replay",
            description = "Replays the corrections of such a file on another analysis of the same film.")
    int replay(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "FILE") Path file)
            throws IOException {
        try (Project project = ProjectFolder.open(given, spec.commandLine().getErr());
                InputStream in = Files.newInputStream(file)) {
            int taken = project.corrections().replay(in);
            int lost = project.people().review().lost();
            String said = taken == 1 ? "1 correction was replayed" : taken + " corrections were replayed";
            return renewed(project, lost == 0 ? said : said + "; " + lost + " of their tracks are not in this film");
        }
    }

    @Command(name = "log", description = "Lists all corrections ever made, with the numbers that undo takes.")
    int log(@Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given)
            throws IOException {
        try (Project project = ProjectFolder.open(given, spec.commandLine().getErr())) {
            CorrectionLog log = project.corrections().log();
            for (Entry entry : log.entries()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%4d  %s  %s%n",
                                entry.sequence(),
                                entry.when().truncatedTo(ChronoUnit.SECONDS),
                                CorrectionText.of(entry, log));
            }
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "undo",
            description =
                    "Takes a correction back: the latest one in force, or any by its number. To redo, undo the undo.")
    int undo(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.DESCRIPTION) Path given,
            @Parameters(paramLabel = "NUMBER", arity = "0..1", description = "As 'people log' shows it.")
                    Optional<Long> number)
            throws IOException {
        try (Project project = ProjectFolder.open(given, spec.commandLine().getErr())) {
            List<Entry.Made> inForce = project.corrections().log().inForce();
            if (number.isEmpty() && inForce.isEmpty()) {
                throw new IllegalArgumentException("there is no correction to undo");
            }
            long sequence =
                    number.orElseGet(() -> inForce.get(inForce.size() - 1).sequence());
            project.corrections().undo(sequence);
            return renewed(project, "undone: " + sequence);
        }
    }

    private int correct(Path given, Reviewing reviewing) throws IOException {
        try (Project project = ProjectFolder.open(given, spec.commandLine().getErr())) {
            Entry entry = project.corrections().add(reviewing.correction(project, castOf(project)));
            return renewed(project, "correction " + entry.sequence() + " is on record");
        }
    }

    /** Writes the files anew, so that they say what is true now. */
    private int renewed(Project project, String said) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(said);
        if (project.people().needClustering()) {
            if (Renewal.findPeople(project, new Observer() {})) {
                out.println("the people were found anew, since that correction had a part in how they were found");
            } else {
                out.println(
                        "the people were found with that correction in mind; 'castlist analyze' on the film finds them"
                                + " without it, and does not watch the film again");
            }
        }
        Exports.writeAll(project, ExportFormat.STANDARD);
        return ExitCode.DONE;
    }

    private static Cast castOf(Project project) throws IOException {
        return project.people()
                .cast()
                .orElseThrow(() -> new IOException("the project " + project.folder()
                        + " is not analysed to its end yet; run 'castlist analyze' on its film again."));
    }
}
