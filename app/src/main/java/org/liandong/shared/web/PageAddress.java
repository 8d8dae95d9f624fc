package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A page's address as the reader sees it: the language its prefix names, the path behind the prefix, the query.
 *
 * @param path begins with a slash; {@code /} is the portal's home
 */
public record PageAddress(boolean english, String path, String query) {

    private static final String KEY = PageAddress.class.getName();

    public static PageAddress of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof PageAddress kept) {
            return kept;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        boolean english = path.equals("/en") || path.startsWith("/en/");
        var rest = english ? path.substring(3) : path;
        return new PageAddress(english, rest.isEmpty() ? "/" : rest, request.getQueryString());
    }

    /** Keeps the address for the page, which is reached by a forward and would see its file's name. */
    public void keepIn(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    /** {@code ""} or {@code "/en"}. */
    public String prefix() {
        return english ? "/en" : "";
    }

    /** How many characters it has. */
    public int length() {
        return path.length() + (query == null ? 0 : query.length());
    }

    /** The same page in the other language. */
    public String inOtherLanguage() {
        return (english ? "" : "/en") + path + (query == null ? "" : "?" + query);
    }
}
