package org.liandong.message.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liandong.message.Choosing;
import org.liandong.message.MailServer;
import org.liandong.message.Way;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.Topic;

/** How the reader wants his messages by mail. */
@Named
@RequestScoped
public class MessageSettingsView {

    /** A way to choose. */
    public record Option(String value, String label) {}

    /** A topic with its ways. */
    public record Row(String topic, String label, boolean mandatory, List<Option> options) {}

    @Inject
    private Choosing choosing;

    @Inject
    private MailServer server;

    @Inject
    private PageView page;

    @Inject
    private Told told;

    @Inject
    @ConfigProperty(name = "liandong.oidc.issuer")
    private String issuer;

    private Choosing.Chosen chosen;
    private Map<String, String> ways;
    private String language;

    @PostConstruct
    void load() {
        chosen = choosing.get();
        ways = new HashMap<>();
        chosen.ways().forEach((topic, way) -> ways.put(topic.name(), way.name()));
        language = chosen.language();
    }

    public List<Row> getRows() {
        return Arrays.stream(Topic.values())
                .map(topic -> new Row(topic.name(), page.texts().label(topic), topic.isMandatory(), options(topic)))
                .toList();
    }

    private List<Option> options(Topic topic) {
        return Way.of(topic).stream()
                .map(way -> new Option(way.name(), page.texts().label(way)))
                .toList();
    }

    public String save() {
        choosing.choose(
                ways.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> Topic.valueOf(entry.getKey()), entry -> Way.valueOf(entry.getValue()))),
                language);
        told.done("message.choice.saved");
        return "/person/messages/settings?faces-redirect=true";
    }

    /** The ways by topic, as the form binds them. */
    public Map<String, String> getWays() {
        return ways;
    }

    public String getEmail() {
        return chosen.email();
    }

    public boolean isServerThere() {
        return server.isThere();
    }

    /** The daily mail and its hour, in words. */
    public String getDaily() {
        return page.texts().text("message.choice.daily", choosing.digestTime());
    }

    /** Where the identity provider lets its people change their address. */
    public String getAccountHref() {
        return issuer + "/account/";
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String chosenLanguage) {
        language = chosenLanguage;
    }
}
