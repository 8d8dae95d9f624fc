package org.liandong.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody could make of a good token, or without one. */
final class ForgedTokens {

    private static final Base64.Encoder OUT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder IN = Base64.getUrlDecoder();

    private final String header;
    private final String payload;
    private final String signature;
    private final JsonObject claims;
    private final JsonObject key;

    ForgedTokens(String good, JsonObject signingKey) {
        var parts = good.split("\\.");
        header = parts[0];
        payload = parts[1];
        signature = parts[2];
        claims = Json.createReader(new StringReader(new String(IN.decode(payload), StandardCharsets.UTF_8)))
                .readObject();
        key = signingKey;
    }

    /** Every forgery by its name. */
    Map<String, String> all() throws GeneralSecurityException {
        var all = new LinkedHashMap<String, String>();
        all.put("garbage", "garbage");
        all.put("three parts of garbage", "x.y.z");
        all.put("without its signature", header + "." + payload + ".");
        all.put("with a flipped signature", header + "." + payload + "." + flipped(signature));
        all.put("with another person's sub under the old signature", header + "." + other() + "." + signature);
        all.put("unsigned, alg none", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + other() + ".");
        all.put(
                "alg none with the old signature",
                encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + other() + "." + signature);
        all.put("HS256 with the public key as secret", byPublicKey());
        all.put("signed by a key of one's own under the issuer's key id", signed(key.getString("kid"), claims));
        all.put("signed by a key of one's own", signed("mine", claims));
        all.put(
                "of an issuer of one's own",
                signed(
                        "mine",
                        Json.createObjectBuilder(claims)
                                .add("iss", "https://example.org/realms/liandong")
                                .build()));
        all.put("of five parts", header + "." + payload + "." + signature + "." + payload + "." + signature);
        return all;
    }

    private String other() {
        return encoded(Json.createObjectBuilder(claims)
                .add("sub", "20260001-4c44-4d65-8d6f-6c69616e646f")
                .build()
                .toString());
    }

    private String byPublicKey() throws GeneralSecurityException {
        var content =
                encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + key.getString("kid") + "\"}") + "." + other();
        var publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.getString("n")), number(key.getString("e"))));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(publicKey.getEncoded(), "HmacSHA256"));
        return content + "." + OUT.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static BigInteger number(String encoded) {
        return new BigInteger(1, IN.decode(encoded));
    }

    private static String signed(String keyId, JsonObject claims) throws GeneralSecurityException {
        var content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}") + "."
                + encoded(claims.toString());
        var signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(ownKey().getPrivate());
        signing.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + OUT.encodeToString(signing.sign());
    }

    private static KeyPair ownKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String flipped(String signature) {
        var bytes = IN.decode(signature);
        bytes[bytes.length / 2] ^= 1;
        return OUT.encodeToString(bytes);
    }

    private static String encoded(String text) {
        return OUT.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
