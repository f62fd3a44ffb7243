package org.castlist.evaluation;

import java.util.function.ToDoubleFunction;

/**
 * How right a grouping is, by a number. All but {@link #COVERAGE} look at items in clusters only, so that no metric should be
 * quoted without the ratio and the coverage: purity is perfect for clusters of one.
 */
public enum Metric {
    WCP("weighted clustering purity, 0 to 1", Wcp::of),
    NMI("normalised mutual information, arithmetic mean, 0 to 1", NormalizedMutualInformation::of),
    ARI("adjusted Rand index, at most 1", Pairs::adjustedRand),
    B3P("B-cubed precision, 0 to 1", BCubed::precision),
    B3R("B-cubed recall, 0 to 1", BCubed::recall),
    B3F("B-cubed F, 0 to 1", BCubed::f),
    PAIRF("F of pairs, 0 to 1", Pairs::f),
    RATIO("clusters over labelled people, best at 1", table -> (double) table.clusters() / table.people()),
    COVERAGE("share of the items in clusters, 0 to 1", table -> table.known() / (table.known() + table.unknown()));

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final ToDoubleFunction<Contingency> formula;

    Metric(String description, ToDoubleFunction<Contingency> formula) {
        this.description = description;
        this.formula = formula;
    }

    /** What it measures, and its range. */
    public String description() {
        return description;
    }

    /** Its value; not a number for all but coverage and ratio where no item is in a cluster. */
    public double of(Contingency table) {
        return formula.applyAsDouble(table);
    }
}
