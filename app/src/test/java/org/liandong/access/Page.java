package org.liandong.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** What a server answered to one request. */
record Page(URI address, int status, HttpHeaders headers, String body) {

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    List<String> cookies() {
        return headers.allValues("Set-Cookie");
    }

    JsonObject json() {
        return Json.createReader(new StringReader(body)).readObject();
    }

    /** Whether this is the identity provider's form. */
    boolean asksForPassword() {
        return body.contains("id=\"kc-form-login\"");
    }

    /** Where the identity provider's form is sent. */
    URI formAction() {
        int form = body.indexOf("id=\"kc-form-login\"");
        int from = body.indexOf("action=\"", form) + 8;
        return URI.create(body.substring(from, body.indexOf('"', from)).replace("&amp;", "&"));
    }
}
