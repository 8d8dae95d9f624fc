package org.liandong.access.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The address under which browsers know this deployment ({@code LIANDONG_PUBLIC_URL}). Login, cookies and the same-origin
 * rule hold for it alone; what arrives under another name is led here first.
 */
record PublicUrl(URI uri) {

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x21-\\x7e]+");

    static PublicUrl configured() {
        return of(ConfigProvider.getConfig().getValue("liandong.public.url", String.class));
    }

    static PublicUrl of(String url) {
        return new PublicUrl(URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url));
    }

    boolean secure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The whole address of a path of this deployment, as it may stand in a header: what is not ASCII is encoded. */
    String at(String pathAndQuery) {
        return uri
                + NOT_ASCII
                        .matcher(pathAndQuery)
                        .replaceAll(part -> URLEncoder.encode(part.group(), StandardCharsets.UTF_8));
    }

    /** Whether a Host header names this deployment; the scheme's own port may be left out. */
    boolean isHost(String host) {
        return host != null && withPort(host).equalsIgnoreCase(withPort(uri.getRawAuthority()));
    }

    /** Whether an Origin header is this deployment's. */
    boolean isOrigin(String origin) {
        var scheme = uri.getScheme() + "://";
        return origin != null
                && origin.regionMatches(true, 0, scheme, 0, scheme.length())
                && isHost(origin.substring(scheme.length()));
    }

    private String withPort(String authority) {
        boolean hasPort = authority.lastIndexOf(':') > authority.lastIndexOf(']');
        return hasPort ? authority : authority + (secure() ? ":443" : ":80");
    }
}
