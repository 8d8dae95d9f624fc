package org.liandong.access;

import static org.liandong.shared.Permission.APPOINT_ADMINISTRATOR;
import static org.liandong.shared.Permission.MANAGE_PEOPLE;
import static org.liandong.shared.Permission.MANAGE_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.function.Function;
import org.liandong.shared.Allowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.CurrentHub;

/**
 * How somebody comes to a role by his e-mail address. Whoever has an account just gets the role; for anybody else the
 * identity provider makes an account. It is asked outside of any transaction, and an account that was made for a role which
 * then could not be given is taken back, so that nothing is left half-done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Inviting {

    @Inject
    private People people;

    @Inject
    private Accounts accounts;

    @Inject
    private Appointing appointing;

    @Inject
    private Staffing staffing;

    @Inject
    private CurrentHub current;

    /** Gives somebody a role in this hub. */
    @Allowed(MANAGE_STAFF)
    public Invited invite(Appointment wanted, Locale language) {
        var hub = current.required();
        RuleViolation.requireAll(wanted::address, () -> Staffing.requireOurs(wanted.givenRole()));
        appointing.examine(wanted, hub);
        return invite(wanted, language, person -> appointing.inHub(person, wanted, hub));
    }

    /** Makes somebody the administrator of a hub: of one right below, or as platform administrator of any. */
    @Allowed(APPOINT_ADMINISTRATOR)
    public Invited appointAdministrator(Appointment wanted, String hubCode, Locale language) {
        RuleViolation.requireAll(() -> staffing.toAppointIn(hubCode), wanted::address);
        var hub = staffing.toAppointIn(hubCode);
        var administrator = wanted.as(Role.HA);
        appointing.examine(administrator, hub);
        return invite(wanted, language, person -> appointing.inHub(person, administrator, hub));
    }

    /** Lets somebody act for this organization. */
    @Allowed(MANAGE_PEOPLE)
    public Invited addPerson(Appointment wanted, Locale language) {
        var uscc = current.org().orElseThrow(() -> new NotVisible("no organization's room"));
        RuleViolation.requireAll(wanted::address, wanted::givenRole, wanted::lastDay);
        return invite(wanted, language, person -> appointing.inOrganization(person, wanted, uscc));
    }

    /** Another way in for somebody of this hub who has never come in; the one he was given before is void. */
    @Allowed(MANAGE_STAFF)
    public Invited again(String membershipId) {
        var member = staffing.member(membershipId).member();
        var person = people.bySub(staffing.waitingFor(membershipId))
                .filter(found -> found.enabled() && found.passwordPending())
                .orElseThrow(() -> new RuleViolation("access.account.hasComeIn"));
        var invited = welcome(member, person, renewedPassword(person));
        staffing.welcomedAgain(membershipId, invited.welcome());
        return invited;
    }

    private Invited invite(Appointment wanted, Locale language, Function<Person, StaffMember> give) {
        var known = people.byEmail(wanted.address());
        if (known.isPresent()) {
            var person = known.get();
            requireHis(person);
            boolean unfinished = person.passwordPending() && !accounts.knows(person);
            var member = give.apply(person);
            return unfinished
                    ? welcome(member, person, renewedPassword(person))
                    : new Invited(member, Welcome.KNOWN, null);
        }
        RuleViolation.requireAll(wanted::family, wanted::given);
        var person = people.enrol(new Newcomer(wanted.address(), wanted.family(), wanted.given(), language));
        try {
            var password = renewedPassword(person);
            return welcome(give.apply(person), person, password);
        } catch (RuntimeException e) {
            withdraw(person, e);
            throw e;
        }
    }

    private void withdraw(Person person, RuntimeException because) {
        try {
            people.withdraw(person.sub());
        } catch (RuntimeException second) {
            because.addSuppressed(second);
        }
    }

    /** An address that its holder has not proved may be somebody else's; a role sent there would reach the wrong person. */
    private static void requireHis(Person person) {
        if (!person.enabled()) {
            throw new RuleViolation("access.account.disabled").in("email");
        }
        if (!person.emailVerified()) {
            throw new RuleViolation("access.account.emailNotVerified").in("email");
        }
    }

    private String renewedPassword(Person person) {
        var password = OneTimePassword.next();
        people.oneTimePassword(person.sub(), password);
        return password;
    }

    /** Where no message can be sent, the password that is set already is told to the administrator. */
    private Invited welcome(StaffMember member, Person person, String password) {
        return people.writeTo(person.sub())
                ? new Invited(member, Welcome.MAIL, null)
                : new Invited(member, Welcome.PASSWORD, password);
    }
}
