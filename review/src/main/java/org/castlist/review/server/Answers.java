package org.castlist.review.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import org.castlist.project.ProjectBusyException;

/** JSON in and out. Whatever goes wrong is told in a sentence. */
public final class Answers {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

    private Answers() {}

    /** Somebody else changed the same meanwhile. */
    public static final class ConflictException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ConflictException(String message) {
            super(message);
        }
    }

    public static void send(Context request, Object answer) throws IOException {
        request.contentType("application/json").result(MAPPER.writeValueAsBytes(answer));
    }

    /** @throws IllegalArgumentException when the request holds no JSON */
    public static JsonNode received(Context request) {
        try {
            return MAPPER.readTree(request.bodyAsBytes());
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("the request is no JSON: " + damaged.getOriginalMessage(), damaged);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible); // it reads from memory
        }
    }

    static void failures(RoutesConfig routes) {
        routes.exception(Access.DeniedException.class, (denied, request) -> refuse(request, 403, denied));
        routes.exception(IllegalArgumentException.class, (wrong, request) -> refuse(request, 400, wrong));
        routes.exception(NoSuchElementException.class, (missing, request) -> refuse(request, 404, missing));
        routes.exception(ConflictException.class, (conflict, request) -> refuse(request, 409, conflict));
        routes.exception(ProjectBusyException.class, (busy, request) -> refuse(request, 503, busy));
        routes.exception(IOException.class, (trouble, request) -> refuse(request, 500, trouble));
        routes.exception(HttpResponseException.class, (failed, request) -> refuse(request, failed.getStatus(), failed));
        routes.exception(Exception.class, (failed, request) -> refuse(request, 500, failed));
        routes.error(404, request -> {
            if (String.valueOf(request.result()).equals("Endpoint GET " + request.path() + " not found")) {
                refuse(request, 404, new NoSuchElementException("there is nothing at " + request.path()));
            }
        });
    }

    private static void refuse(Context request, int status, Exception reason) {
        try {
            send(request.status(status), Map.of("error", String.valueOf(reason.getMessage())));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible); // a map of texts can be written
        }
    }
}
