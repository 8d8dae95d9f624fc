package org.liandong.access.keycloak;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.liandong.access.Newcomer;
import org.liandong.access.People;
import org.liandong.access.Person;
import org.liandong.shared.NotReachable;
import org.liandong.shared.RuleViolation;

/** Keycloak's users, seen with the rights of the client {@code liandong-admin}, which may manage users and nothing else. */
@ApplicationScoped
class KeycloakPeople implements People {

    private static final Logger LOG = Logger.getLogger(KeycloakPeople.class.getName());
    private static final String REALMS = "/realms/";
    private static final int NOT_FOUND = 404;
    private static final int TAKEN = 409;
    private static final int UNFIT = 400;
    private static final int BROKEN = 500;

    @Inject
    @ConfigProperty(name = "liandong.oidc.issuer")
    private String issuer;

    @Inject
    @ConfigProperty(name = "liandong.oidc.admin.client.id")
    private Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "liandong.oidc.admin.client.secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "liandong.smtp.url")
    private Optional<String> mailServer;

    private TokenEndpoint tokens;
    private UserAdmin users;

    /** Work on users, with a fresh token. */
    private interface Call<T> {
        T with(UserAdmin admin, String bearer);
    }

    protected KeycloakPeople() {}

    /** Without the container's configuration. */
    KeycloakPeople(String issuer) {
        this.issuer = issuer;
        clientId = Optional.empty();
        clientSecret = Optional.empty();
        mailServer = Optional.empty();
        connect();
    }

    @PostConstruct
    final void connect() {
        int realm = issuer.lastIndexOf(REALMS);
        tokens = client(issuer + "/protocol/openid-connect/token", TokenEndpoint.class);
        users = client(issuer.substring(0, realm) + "/admin" + issuer.substring(realm) + "/users", UserAdmin.class);
    }

    private static <T> T client(String address, Class<T> type) {
        return RestClientBuilder.newBuilder()
                .baseUri(URI.create(address))
                .connectTimeout(3, TimeUnit.SECONDS)
                .readTimeout(15, TimeUnit.SECONDS)
                .build(type);
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return call((admin, bearer) -> admin.byEmail(bearer, email, true)).stream()
                .findFirst()
                .map(User::person);
    }

    @Override
    public Optional<Person> bySub(String sub) {
        return call(
                (admin, bearer) -> Optional.of(admin.get(bearer, sub).person()),
                status -> status == NOT_FOUND ? Optional.empty() : null);
    }

    @Override
    public Person enrol(Newcomer newcomer) {
        String sub = call(
                (admin, bearer) -> {
                    try (var answer = admin.create(bearer, User.of(newcomer))) {
                        var path = answer.getLocation().getPath();
                        return path.substring(path.lastIndexOf('/') + 1);
                    }
                },
                status -> {
                    if (status == TAKEN) {
                        throw new RuleViolation("access.account.nameTaken", newcomer.email()).in("email");
                    }
                    if (status == UNFIT) {
                        throw new RuleViolation("access.account.emailForm", newcomer.email()).in("email");
                    }
                    if (status == BROKEN && isRare(newcomer)) {
                        throw new RuleViolation("access.account.nameRare", newcomer.familyName() + newcomer.givenName())
                                .in("givenName");
                    }
                    return null;
                });
        return bySub(sub).orElseThrow();
    }

    /** On MariaDB and MySQL Keycloak breaks off over letters of four bytes, unless its columns were made wider. */
    private static boolean isRare(Newcomer newcomer) {
        return (newcomer.familyName() + newcomer.givenName())
                .codePoints()
                .anyMatch(Character::isSupplementaryCodePoint);
    }

    @Override
    public void withdraw(String sub) {
        call((admin, bearer) -> {
            admin.delete(bearer, sub);
            return true;
        });
    }

    @Override
    public boolean writeTo(String sub) {
        if (mailServer.isEmpty()) {
            return false;
        }
        return call(
                (admin, bearer) -> {
                    admin.write(bearer, sub, List.of(User.SET_PASSWORD));
                    return true;
                },
                // so it answers when its own mail server is not set up or does not take the message
                status -> {
                    LOG.warning(
                            "Keycloak did not send its message (" + status + "); is the realm's mail server set up?");
                    return false;
                });
    }

    @Override
    public void oneTimePassword(String sub, String password) {
        call((admin, bearer) -> {
            admin.password(bearer, sub, Password.once(password));
            return true;
        });
    }

    private <T> T call(Call<T> call) {
        return call(call, status -> null);
    }

    /** @param answers what a status means that is no failure; null where it is one */
    private <T> T call(Call<T> call, Function<Integer, T> answers) {
        String bearer;
        try {
            bearer = "Bearer "
                    + tokens.token("client_credentials", clientId.orElse(""), clientSecret.orElse(""))
                            .accessToken();
        } catch (WebApplicationException | ProcessingException e) {
            throw unreachable(e);
        }
        try {
            return call.with(users, bearer);
        } catch (WebApplicationException e) {
            var answer = answers.apply(e.getResponse().getStatus());
            if (answer == null) {
                throw unreachable(e);
            }
            return answer;
        } catch (ProcessingException e) {
            throw unreachable(e);
        }
    }

    private static NotReachable unreachable(Exception cause) {
        LOG.warning(() -> "the identity provider does not do what it is asked: " + cause);
        return new NotReachable("access.provider.notReachable", cause);
    }
}
