package org.liandong.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A form of a page, filled in and sent as a browser with scripts does: with the page's nonce and its hidden fields. */
record Form(Map<String, String> fields) {

    static final String URL_ENCODED = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data; boundary=liandong";

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    /** The hidden fields and buttons of the form of this id. */
    static Form of(Page page, String id) {
        var html = page.body();
        int from = html.indexOf("<form id=\"" + id + "\"");
        if (from < 0) {
            throw new IllegalStateException("no form " + id + " at " + page.address());
        }
        var form = new Form(inputs(html.substring(from, html.indexOf("</form>", from))));
        var nonce = NONCE.matcher(page.header("Content-Security-Policy").orElse(""));
        return nonce.find() ? form.with("primefaces.nonce", nonce.group(1)) : form;
    }

    /** The fields that a page outside the rooms keeps. */
    static Form kept(Page page) {
        return new Form(inputs(page.body()));
    }

    private static Map<String, String> inputs(String html) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(html).results().map(found -> found.group()).forEach(input -> {
            var type = attribute(input, "type");
            if ("hidden".equals(type) || "submit".equals(type)) {
                fields.put(attribute(input, "name"), attribute(input, "value"));
            }
        });
        return fields;
    }

    private static String attribute(String tag, String name) {
        int from = tag.indexOf(" " + name + "=\"");
        if (from < 0) {
            return null;
        }
        from += name.length() + 3;
        return tag.substring(from, tag.indexOf('"', from))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    Form with(String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new Form(changed);
    }

    String urlEncoded() {
        return Browser.form(fields);
    }

    /** With a file, as {@link #MULTIPART}. */
    byte[] multipart(String fileField, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--liandong\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        body.writeBytes(("--liandong\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--liandong--\r\n".getBytes(UTF_8));
        return body.toByteArray();
    }
}
