package org.liandong.access.web;

import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The address under which browsers know this deployment ({@code LIANDONG_PUBLIC_URL}). Login, cookies and the same-origin
 * rule hold for it alone; what arrives under another name is led here first.
 */
record PublicUrl(URI uri) {

    static PublicUrl configured() {
        return of(ConfigProvider.getConfig().getValue("liandong.public.url", String.class));
    }

    static PublicUrl of(String url) {
        return new PublicUrl(URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url));
    }

    boolean secure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The whole address of a path of this deployment. */
    String at(String pathAndQuery) {
        return uri + pathAndQuery;
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
