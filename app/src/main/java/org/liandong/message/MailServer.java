package org.liandong.message;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liandong.shared.Public;
import org.liandong.tenancy.HubsProvisioned;

/** The mail server of this deployment, where one is set up; where none is, no mail is written and pages say so. */
@ApplicationScoped
@Public("how the deployment is set up, no row")
public class MailServer {

    @Inject
    @ConfigProperty(name = "liandong.smtp.url")
    private Optional<String> url;

    @Inject
    @ConfigProperty(name = "liandong.public.url")
    private String publicUrl;

    private SmtpAddress address;

    /** A wrong address is found when the server starts. */
    void begin(@Observes HubsProvisioned provisioned) {
        isThere();
    }

    @PostConstruct
    void read() {
        address = url.map(SmtpAddress::of).orElse(null);
    }

    public boolean isThere() {
        return address != null;
    }

    SmtpAddress address() {
        return address;
    }

    SmtpLine line() {
        return new SmtpLine(address, site());
    }

    /** Under which Liandong is reached, without a slash at its end. */
    URI site() {
        return URI.create(publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl);
    }
}
