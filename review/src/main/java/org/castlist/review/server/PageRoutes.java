package org.castlist.review.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A page itself: its HTML, scripts and styles.
 *
 * @param name the folder of what it does not share with the other page
 */
record PageRoutes(String name) {
    private static final String SHARED = "page";
    private static final String RESOURCES = "/org/castlist/review/";
    private static final Pattern PART = Pattern.compile("[a-z][a-z0-9-]*\\.(html|js|css|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    void addTo(RoutesConfig routes) {
        routes.get("/", request -> send(request, name, "index.html"));
        for (String folder : new TreeSet<>(List.of(SHARED, name))) {
            routes.get("/" + folder + "/{part}", request -> send(request, folder, request.pathParam("part")));
        }
    }

    private static void send(Context request, String folder, String part) throws IOException {
        if (!PART.matcher(part).matches()) {
            throw new NoSuchElementException("the page has no part called " + part);
        }
        try (InputStream file = PageRoutes.class.getResourceAsStream(RESOURCES + folder + "/" + part)) {
            if (file == null) {
                throw new NoSuchElementException("the page has no part called " + part);
            }
            String ending = part.substring(part.lastIndexOf('.') + 1);
            request.contentType(String.valueOf(TYPES.get(ending))).result(file.readAllBytes());
        }
    }
}
