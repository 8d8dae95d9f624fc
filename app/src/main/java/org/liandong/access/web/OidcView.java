package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the login's annotation reads by expression: the environment decides, not the build. */
@Named("oidc")
@RequestScoped
public class OidcView {

    @Inject
    @ConfigProperty(name = "liandong.oidc.issuer")
    private String issuer;

    @Inject
    @ConfigProperty(name = "liandong.oidc.client.id", defaultValue = "liandong")
    private String clientId;

    @Inject
    @ConfigProperty(name = "liandong.oidc.client.secret")
    private String clientSecret;

    public String getIssuer() {
        return issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    /** The one address the identity provider sends browsers back to. */
    public String getCallback() {
        return PublicUrl.configured().at("/callback");
    }

    /** Where somebody is after he has logged out. */
    public String getHome() {
        return PublicUrl.configured().at("/");
    }
}
