package org.weijifen.testkit.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs tokens as the real authority would and publishes its key over loopback. */
public final class TokenAuthority implements AutoCloseable {
    public static final String ISSUER = "https://authority.test";
    public static final String AUDIENCE = "weijifen";

    private final RSAKey key;
    private final HttpServer server;

    public TokenAuthority() {
        this.key = newKey("test-key");
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/jwks",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
    }

    /** The properties a service needs to trust this authority. */
    public Map<String, Object> properties() {
        return Map.of(
                "weijifen.security.jwk-set-uri",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks",
                "weijifen.security.issuer", ISSUER,
                "weijifen.security.audience", AUDIENCE);
    }

    /** A good token; roles of an organisation when {@code organizationId} is given. */
    public String token(String person, @Nullable String organizationId, String... roles) {
        return sign(claims(person, organizationId, roles).build(), key);
    }

    /** A token that ran out an hour ago. */
    public String expired(String person, String... roles) {
        Date past = Date.from(Instant.now().minus(Duration.ofHours(1)));
        return sign(claims(person, null, roles).expirationTime(past).build(), key);
    }

    /** A token of another issuer, signed with the right key. */
    public String ofOtherIssuer(String person, String... roles) {
        return sign(claims(person, null, roles).issuer("https://elsewhere.test").build(), key);
    }

    /** A token meant for another audience. */
    public String forOtherAudience(String person, String... roles) {
        return sign(claims(person, null, roles).audience("elsewhere").build(), key);
    }

    /** A token under the right key's name, but signed by somebody else. */
    public String forged(String person, String... roles) {
        return sign(claims(person, null, roles).build(), newKey("test-key"));
    }

    private static JWTClaimsSet.Builder claims(
            String person, @Nullable String organizationId, String... roles) {
        Instant now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(AUDIENCE)
                        .subject("client-of-" + person)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                        .claim("person", person)
                        .claim("roles", List.of(roles));
        return organizationId == null ? claims : claims.claim("org", organizationId);
    }

    private static String sign(JWTClaimsSet claims, RSAKey with) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
