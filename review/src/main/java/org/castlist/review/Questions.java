package org.castlist.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.castlist.adaptation.NuisanceSubspace;
import org.castlist.decisions.DecisionQueue;
import org.castlist.decisions.Decisions;
import org.castlist.decisions.Question;
import org.castlist.people.Person;
import org.castlist.pipeline.Watched;
import org.jspecify.annotations.Nullable;

/** The queue of decisions about a project, thought through once for each of its revisions. */
final class Questions {
    private @Nullable Watched watched;
    private Optional<NuisanceSubspace> nuisance = Optional.empty();
    private @Nullable DecisionQueue queue;
    private String revision = "";
    private @Nullable Decisions decisions;

    /** What is worth asking now. */
    synchronized Decisions about(Snapshot snapshot) {
        Decisions known = decisions;
        if (known != null && revision.equals(snapshot.revision()) && isOf(snapshot)) {
            return known;
        }
        Decisions fresh = queueOf(snapshot).decisions(snapshot.review());
        revision = snapshot.revision();
        decisions = fresh;
        return fresh;
    }

    /** How much of each person's screen time the answers may change, 0 to 1, by person. */
    Map<String, Double> doubts(Snapshot snapshot) {
        Map<String, Double> doubts = new HashMap<>();
        for (Question question : about(snapshot).questions()) {
            if (question.kind() == Question.Kind.RESCUE) {
                continue; // what may come to a person puts nothing of theirs in doubt
            }
            question.people().forEach(id -> doubts.merge(id, question.seconds(), Double::sum));
        }
        for (Person person : snapshot.cast().people()) {
            double seconds = snapshot.cast().screenTime(person);
            doubts.computeIfPresent(person.id(), (id, doubt) -> Math.min(1, doubt / seconds));
        }
        return doubts;
    }

    private DecisionQueue queueOf(Snapshot now) {
        DecisionQueue known = queue;
        if (known == null || !isOf(now)) {
            watched = now.watched();
            nuisance = now.nuisance();
            known = DecisionQueue.of(now.watched().footage(), now.watched().features(), nuisance);
            queue = known;
        }
        return known;
    }

    private boolean isOf(Snapshot now) {
        return watched == now.watched() && nuisance.equals(now.nuisance());
    }
}
