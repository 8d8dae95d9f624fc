package org.liandong.message;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The mail server of {@code LIANDONG_SMTP_URL}: {@code smtp[s]://user:password@host:port?starttls=true&from=address}, with
 * user, password and sender encoded as in any address.
 */
record SmtpAddress(boolean tls, boolean startTls, String host, int port, String user, String password, String from) {

    private static final int PLAIN_PORT = 25;
    private static final int STARTTLS_PORT = 587;
    private static final int TLS_PORT = 465;
    private static final String PATIENCE = "20000";

    static SmtpAddress of(String url) {
        var uri = URI.create(url.strip());
        boolean tls = "smtps".equals(uri.getScheme());
        var options = options(uri.getRawQuery());
        // the address itself is not told: it holds the password
        if (!tls && !"smtp".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("LIANDONG_SMTP_URL must be smtp://… or smtps://… with a host");
        }
        if (!options.containsKey("from")) {
            throw new IllegalArgumentException("LIANDONG_SMTP_URL must name the sender: ?from=address");
        }
        boolean startTls = Boolean.parseBoolean(options.get("starttls"));
        var login = uri.getRawUserInfo() == null ? new String[] {null, null} : login(uri.getRawUserInfo());
        int usual = tls ? TLS_PORT : startTls ? STARTTLS_PORT : PLAIN_PORT;
        return new SmtpAddress(
                tls,
                startTls,
                uri.getHost(),
                uri.getPort() < 0 ? usual : uri.getPort(),
                login[0],
                login[1],
                options.get("from"));
    }

    private static String[] login(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? new String[] {decoded(userInfo), ""}
                : new String[] {decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1))};
    }

    private static Map<String, String> options(String query) {
        return Arrays.stream((query == null ? "" : query).split("&"))
                .filter(option -> option.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        option -> option.substring(0, option.indexOf('=')),
                        option -> decoded(option.substring(option.indexOf('=') + 1))));
    }

    /** A plus sign is itself here, as in the addresses of people. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }

    /** What Jakarta Mail wants to know. */
    Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "auth", Boolean.toString(user != null));
        properties.setProperty(prefix + "connectiontimeout", PATIENCE);
        properties.setProperty(prefix + "timeout", PATIENCE);
        properties.setProperty(prefix + "writetimeout", PATIENCE);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        return properties;
    }

    /** A text of the mail server or about it, fit to be kept: one line, short, and without the password. */
    String harmless(String said) {
        var text = String.valueOf(said).replaceAll("\\p{Cntrl}+", " ").strip();
        if (password != null && !password.isEmpty()) {
            text = text.replace(password, "…");
        }
        return text.substring(0, Math.min(400, text.length()));
    }

    @Override
    public String toString() {
        return protocol() + "://" + host + ":" + port;
    }
}
