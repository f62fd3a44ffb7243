package org.castlist.review.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask: the browser that was opened with the token, on this machine. Other pages in that browser may not, even if
 * they have a name point to this machine (DNS rebinding) or send forms here (cross-site requests).
 *
 * @param token known to whoever started the review
 * @param command that printed it
 */
record Access(String token, String command) {
    private static final int TOKEN_BYTES = 24;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
                    + " media-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    static Access random(String command) {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Access(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), command);
    }

    /** A request that must not be answered, with the reason. */
    static final class DeniedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeniedException(String message) {
            super(message);
        }
    }

    /** Lets a request through or refuses it. The right token in the address is remembered in a cookie. */
    void check(Context request) {
        protect(request);
        int port = request.req().getLocalPort();
        String host = String.valueOf(request.header("Host"));
        Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        if (!hosts.contains(host)) {
            throw new DeniedException("this review answers only to 127.0.0.1 and localhost");
        }
        String cookie = "castlist-" + port;
        if (isToken(request.queryParam("token"))) {
            request.cookie(new Cookie(cookie, token, "/", -1, false, true, null, SameSite.STRICT));
        } else if (!isToken(request.cookie(cookie))) {
            throw new DeniedException(
                    "open the address that '" + command + "' printed: it holds the key to this review");
        }
        if (!request.method().name().equals("GET")) {
            requireOwnPage(request, host);
        }
    }

    private static void requireOwnPage(Context request, String host) {
        String origin = Optional.ofNullable(request.header("Origin")).orElse("http://" + host);
        if (!origin.equals("http://" + host) || !"review".equals(request.header("X-Castlist"))) {
            throw new DeniedException("only the review's own page may change anything");
        }
    }

    private boolean isToken(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static void protect(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}
