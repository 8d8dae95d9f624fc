package org.liandong.access.web;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_CONTINUE;
import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;
import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.shared.web.PlainPage;
import org.liandong.tenancy.web.RequestLog;

/**
 * Decides for each request how its sender proves who he is, and lets the server's two mechanisms do it: OpenID Connect for
 * pages, MicroProfile JWT for bearer tokens. Public addresses pass without a look at session or token.
 *
 * <p>What it refuses leaves before any filter runs, so it sets the {@link SecurityHeaders} and logs the request itself.
 */
@Alternative
@Priority(500)
@ApplicationScoped
public class Gate implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    /** It would log a stack trace for every bad token anybody sends; the answer's own log line tells enough. */
    private static final Logger TOKEN_CHECKS =
            Logger.getLogger("fish.payara.microprofile.jwtauth.eesecurity.SignedJWTIdentityStore");

    @Inject
    private BeanManager beans;

    private final PublicUrl publicUrl = PublicUrl.configured();
    private final SecurityHeaders headers = new SecurityHeaders(publicUrl);
    private final Sender sender = new Sender(publicUrl);
    private final ExpiredLogin expiredLogin = new ExpiredLogin(publicUrl);

    private HttpAuthenticationMechanism pages;
    private HttpAuthenticationMechanism tokens;

    @PostConstruct
    void findMechanisms() {
        TOKEN_CHECKS.setLevel(Level.WARNING);
        for (Bean<?> bean : beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass() != Gate.class) {
                boolean jwt = bean.getTypes().toString().contains("JWT");
                if (jwt) {
                    tokens = instance(bean);
                } else {
                    pages = instance(bean);
                }
            }
        }
        Objects.requireNonNull(pages, "the server offers no OpenID Connect mechanism");
        Objects.requireNonNull(tokens, "the server offers no MicroProfile JWT mechanism");
    }

    private HttpAuthenticationMechanism instance(Bean<?> bean) {
        return (HttpAuthenticationMechanism)
                beans.getReference(bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        RequestLog.begin(request, response);
        var area = Area.of(request);
        headers.write(area, response);
        var status = validate(area, request, response, context);
        if (status == SEND_FAILURE || status == SEND_CONTINUE) {
            RequestLog.end(request, response.getStatus(), "-");
        }
        return status;
    }

    private AuthenticationStatus validate(
            Area area, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            return switch (area) {
                case PUBLIC -> context.doNothing();
                case PUBLIC_API -> bears(request) ? bearer(request, response, context) : context.doNothing();
                case API -> api(request, response, context);
                case CALLBACK -> callback(request, response, context);
                case PRIVATE -> page(request, response, context);
                case LOGOUT ->
                    request.getUserPrincipal() == null ? context.doNothing() : page(request, response, context);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new AuthenticationException(e);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        pages.cleanSubject(request, response, context);
    }

    private AuthenticationStatus api(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException, IOException {
        if (bears(request)) {
            return bearer(request, response, context);
        }
        if (request.getUserPrincipal() != null && session(request, response, context) == SUCCESS) {
            return SUCCESS;
        }
        return unauthorized(request, response, "Bearer");
    }

    private static boolean bears(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private AuthenticationStatus bearer(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException, IOException {
        var quiet = new Conversation(context, request, new HeldResponse(response));
        return tokens.validateRequest(request, quiet.getResponse(), quiet) == SUCCESS
                ? SUCCESS
                : unauthorized(request, response, "Bearer error=\"invalid_token\"");
    }

    /** The header goes out with the answer only when it is set before the answer is. */
    private static AuthenticationStatus unauthorized(
            HttpServletRequest request, HttpServletResponse response, String challenge) throws IOException {
        response.setHeader("WWW-Authenticate", challenge);
        Refusal.send(HttpServletResponse.SC_UNAUTHORIZED, request, response);
        return SEND_FAILURE;
    }

    private AuthenticationStatus page(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException, IOException, ServletException {
        if (!publicUrl.isHost(request.getHeader("Host"))) {
            return lead(request, response, publicUrl.at(Visit.address(request)));
        }
        boolean known = request.getUserPrincipal() != null;
        if (known && session(request, response, context) == SUCCESS) {
            return SUCCESS;
        }
        if (isOurForm(request)) {
            expiredLogin.answer(request, response);
            return SEND_CONTINUE;
        }
        // a session whose token can no longer be refreshed has been ended: begin anew
        return known || Visit.isAjax(request)
                ? lead(request, response, publicUrl.at(Visit.address(request)))
                : beginLogin(request, response, context);
    }

    /** What another site's page sent is not kept for its reader to send on. */
    private boolean isOurForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && !sender.isElsewhere(request);
    }

    /** Lets the page mechanism renew the session's token where that is due; where it cannot, it ends the session. */
    private AuthenticationStatus session(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var visit = new Visit(request, publicUrl);
        var held = new HeldResponse(response);
        return pages.validateRequest(visit, held, new Conversation(context, visit, held));
    }

    private AuthenticationStatus beginLogin(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException, IOException {
        var visit = new Visit(request, publicUrl);
        var held = new HeldResponse(response);
        // state and nonce of one attempt belong together, also when two tabs begin at once
        synchronized (this) {
            pages.validateRequest(visit, held, new Conversation(context, visit, held));
            LoginAttempt.latest(request, held.state());
        }
        LoginAttempt.begin(held.state(), Visit.address(request), publicUrl).keepIn(response);
        SessionCookie.seal(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(held.location());
        return SEND_CONTINUE;
    }

    /**
     * The browser comes back. Only the latest attempt of a session can be finished here; a tab that is overtaken by another
     * goes to its own page, which finds it logged in or asks the identity provider again, who knows it by then.
     */
    private AuthenticationStatus callback(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException, IOException {
        if (request.getUserPrincipal() != null || !LoginAttempt.isLatest(request)) {
            return context.doNothing();
        }
        var visit = new Visit(request, publicUrl, "state", "code", "error", "error_description");
        var held = new HeldResponse(response);
        return pages.validateRequest(visit, held, new Conversation(context, visit, held)) == SUCCESS
                ? SUCCESS
                : context.doNothing();
    }

    /** A script's request cannot follow a redirect to another page; Faces has an answer that makes the page go there. */
    private static AuthenticationStatus lead(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (Visit.isAjax(request)) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + PlainPage.escaped(address) + "\"/></partial-response>");
            response.flushBuffer();
        } else {
            response.sendRedirect(address);
        }
        return SEND_CONTINUE;
    }
}
