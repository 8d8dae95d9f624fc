package org.liandong.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The verified token of this request: the bearer token of an API client, or the ID token of a browser's session. */
@RequestScoped
class Credentials {

    @Inject
    private SecurityContext security;

    @Inject
    private Instance<OpenIdContext> session;

    Optional<Identity> identity() {
        var principal = security.getCallerPrincipal();
        if (principal == null) {
            return Optional.empty();
        }
        var bearer = security.getPrincipalsByType(JsonWebToken.class).stream().findFirst();
        if (bearer.isPresent()) {
            return Optional.of(Identity.of(name -> text(bearer.get().getClaim(name))));
        }
        var token = session.get().getIdentityToken();
        return token == null
                ? Optional.empty()
                : Optional.of(Identity.ofLogin(
                        name -> token.getJwtClaims().getStringClaim(name).orElse(null)));
    }

    private static String text(Object claim) {
        return claim == null ? null : claim.toString();
    }
}
