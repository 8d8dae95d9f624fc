package org.liandong.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * Pages: the authorization code flow, tokens refreshed while the browser's session lasts. The API: bearer tokens as
 * MicroProfile JWT says. Both mechanisms come from the server; {@link Gate} chooses between them.
 */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidc.issuer}",
        clientId = "${oidc.clientId}",
        clientSecret = "${oidc.clientSecret}",
        redirectURI = "${oidc.callback}",
        redirectToOriginalResource = false,
        scope = {"openid", "profile", "email"},
        tokenAutoRefresh = true,
        tokenMinValidity = 5000,
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "sub", callerGroupsClaim = "groups"),
        logout = @LogoutDefinition(notifyProvider = true, redirectURI = "${oidc.home}"))
@LoginConfig(authMethod = "MP-JWT", realmName = "liandong")
@ApplicationScoped
public class PageLogin {}
