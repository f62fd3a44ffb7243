package org.castlist.export.editing;

import org.castlist.people.Person;

/** The colour of a person's markers, one that both OpenTimelineIO and DaVinci Resolve know. */
enum MarkerColor {
    BLUE("Blue"),
    GREEN("Green"),
    RED("Red"),
    YELLOW("Yellow"),
    CYAN("Cyan"),
    PINK("Pink"),
    PURPLE("Purple"),
    MAGENTA("Fuchsia");

    private final String inResolve;

    MarkerColor(String inResolve) {
        this.inResolve = inResolve;
    }

    /** A person's colour goes by the number in the id, so that names and corrections do not change it. */
    static MarkerColor of(Person person) {
        MarkerColor[] all = values();
        return all[Math.floorMod(person.number() - 1, all.length)];
    }

    /** Its name in the marker colours of OpenTimelineIO. */
    String inOtio() {
        return name();
    }

    /** Its name in the marker colours of DaVinci Resolve. */
    String inResolve() {
        return inResolve;
    }
}
