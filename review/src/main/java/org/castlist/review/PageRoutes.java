package org.castlist.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/** The page itself: its HTML, scripts and styles. */
record PageRoutes() {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.(html|js|css|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    void addTo(RoutesConfig routes) {
        routes.get("/", request -> send(request, "index.html"));
        routes.get("/page/{name}", request -> send(request, request.pathParam("name")));
    }

    private static void send(Context request, String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new NoSuchElementException("the page has no part called " + name);
        }
        try (InputStream part = PageRoutes.class.getResourceAsStream("page/" + name)) {
            if (part == null) {
                throw new NoSuchElementException("the page has no part called " + name);
            }
            String ending = name.substring(name.lastIndexOf('.') + 1);
            request.contentType(String.valueOf(TYPES.get(ending))).result(part.readAllBytes());
        }
    }
}
