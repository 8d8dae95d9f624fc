package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
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

    /** The identity provider's origin: a form whose session has ended is led there, which the content policy must allow. */
    public String getIssuerOrigin() {
        var uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getRawAuthority();
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
