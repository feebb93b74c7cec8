package org.weijifen.hostile;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A token signed with the issuer's own key, good in all but its time. */
final class ExpiredToken {
    private ExpiredToken() {}

    /**
     * @param data the quickstart's directory, which has the issuer's key
     */
    static String of(Path data, URI issuer) throws Exception {
        RSAKey key =
                RSAKey.parse(Files.readString(data.resolve("rehearsal").resolve("token-key.json")));
        Instant then = Instant.now().minus(Duration.ofHours(2));
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer.toString())
                        .audience("weijifen")
                        .subject(TinyWorld.OFFICER)
                        .claim("roles", List.of("association"))
                        .claim("person", "officer-one")
                        .issueTime(Date.from(then))
                        .expirationTime(Date.from(then.plusSeconds(600)))
                        .build();
        return signed(key, claims);
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
