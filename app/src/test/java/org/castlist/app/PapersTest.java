package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.castlist.Paper;
import org.junit.jupiter.api.Test;

/** PAPERS.md is written from the annotations of the code. */
class PapersTest {

    private static final Comparator<Paper> BY_YEAR =
            Comparator.comparingInt(Paper::year).thenComparing(Paper::authors).thenComparing(Paper::title);

    @Test
    void thePageListsEveryPaperAndWhereItIsUsed() throws IOException {
        TreeMap<Paper, List<JavaClass>> papers = new TreeMap<>(BY_YEAR);
        for (JavaClass type : Sources.classes()) {
            for (Paper paper : type.reflect().getAnnotationsByType(Paper.class)) {
                papers.computeIfAbsent(paper, none -> new ArrayList<>()).add(type);
            }
        }
        assertThat(papers).isNotEmpty();

        StringBuilder page = new StringBuilder("""
                # Papers

                The publications that Castlist's methods come from, oldest first. Written from the `@Paper` annotations in the
                code; where a step or a number is ours and not the paper's, the code says so.

                | paper | where |
                |---|---|
                """);
        papers.forEach((paper, types) -> page.append("| %s: [%s](%s). %s, %d | %s |%n"
                .formatted(
                        paper.authors(),
                        paper.title(),
                        paper.url(),
                        paper.venue(),
                        paper.year(),
                        String.join(
                                ", ",
                                types.stream().map(PapersTest::link).sorted().toList()))));
        new Page("PAPERS.md").mustSay(page.toString());
    }

    private static String link(JavaClass type) {
        return "[`%s`](%s/src/main/java/%s.java)"
                .formatted(
                        type.getSimpleName(),
                        Sources.moduleOf(type),
                        type.getName().replaceAll("\\$.*", "").replace('.', '/'));
    }
}
