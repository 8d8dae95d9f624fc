package org.liandong;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import jakarta.ejb.Schedule;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.liandong.shared.Allowed;
import org.liandong.shared.Public;
import org.liandong.tenancy.CityWide;
import org.liandong.tenancy.HubOwned;
import org.liandong.tenancy.OrgOwned;
import org.liandong.tenancy.PersonOwned;
import org.liandong.tenancy.Platform;
import org.liandong.tenancy.Sql;

/** The order of the modules and the habits of the house, held by the build. */
@AnalyzeClasses(packages = "org.liandong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Imports run one way, from the right to the left; braces are peers that talk by events. */
    private static final List<String> ORDER = List.of(
            "shared",
            "tenancy",
            "audit",
            "access",
            "rules",
            "message",
            "registry",
            "credit",
            "purchase",
            "incubation",
            "federation",
            "training",
            "brand",
            "supervision",
            "disclosure",
            "report");

    private static final Set<Set<String>> PEERS =
            Set.of(Set.of("purchase", "incubation", "federation", "training", "brand"), Set.of("disclosure", "report"));

    @ArchTest
    static final ArchRule modules_have_an_order = order();

    private static ArchRule order() {
        var layers = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var module : ORDER) {
            layers = layers.optionalLayer(module).definedBy("org.liandong." + module + "..");
        }
        for (int i = 0; i < ORDER.size(); i++) {
            var module = ORDER.get(i);
            var peers = PEERS.stream()
                    .filter(set -> set.contains(module))
                    .findFirst()
                    .orElse(Set.of());
            var later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .filter(other -> !peers.contains(other))
                    .toArray(String[]::new);
            layers = later.length == 0
                    ? layers.whereLayer(module).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(module).mayOnlyBeAccessedByLayers(later);
        }
        return layers.as(
                "D1: shared, tenancy, audit, access, rules, message, registry, credit, …: imports run one way");
    }

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.liandong.(*)..").should().beFreeOfCycles().as("D1: no cycles between features");

    @ArchTest
    static final ArchRule the_inside_knows_no_pages = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..api..", "..access.keycloak..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.faces..",
                    "org.primefaces..",
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "org.liandong..web.."))
            .as("D2: services and entities know neither pages nor requests; a REST client is neither");

    @ArchTest
    static final ArchRule pages_do_no_persistence = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..api..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "jakarta.transaction.."))
            .as("D3: pages and operations neither persist nor open transactions");

    @ArchTest
    static final ArchRule eclipselink_stays_in_tenancy = noClasses()
            .that()
            .resideOutsideOfPackage("org.liandong.tenancy")
            .should()
            .dependOnClassesThat(resideInAPackage("org.eclipse.persistence.."))
            .as("D4: EclipseLink is known in tenancy only");

    @ArchTest
    static final ArchRule connections_stay_in_tenancy = noClasses()
            .that()
            .resideOutsideOfPackage("org.liandong.tenancy")
            .should()
            .dependOnClassesThat(assignableTo(DataSource.class)
                    .or(assignableTo(Connection.class))
                    .or(assignableTo(EntityManagerFactory.class)))
            .as("D5: nothing but tenancy obtains a connection");

    @ArchTest
    static final ArchRule entity_managers_come_from_the_session = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.liandong.tenancy.TenantSession")
            .should()
            .dependOnClassesThat(assignableTo(EntityManagerFactory.class))
            .as("D5: only TenantSession makes entity managers, with synchronization and bound");

    @ArchTest
    static final ArchRule an_entity_is_one_of_five = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("carry exactly one of the five markers") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    long markers = List.of(
                                    HubOwned.class, OrgOwned.class, PersonOwned.class, CityWide.class, Platform.class)
                            .stream()
                            .filter(entity::isAssignableTo)
                            .count();
                    events.add(new SimpleConditionEvent(
                            entity, markers == 1, entity.getName() + " carries " + markers + " markers"));
                }
            })
            .as("D6: every entity is HubOwned, OrgOwned, PersonOwned, CityWide or Platform");

    @ArchTest
    static final ArchRule entities_have_no_inheritance = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("inherit from an entity") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    entity.getAllRawSuperclasses().stream()
                            .filter(parent -> parent.isAnnotatedWith(Entity.class))
                            .forEach(parent -> events.add(new SimpleConditionEvent(
                                    entity, true, entity.getName() + " inherits from " + parent.getName())));
                }
            })
            .as("D6: entities do not inherit from entities");

    @ArchTest
    static final ArchRule no_collections_that_escape_the_hub = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBeAnnotatedWith(ManyToMany.class)
            .andShould()
            .notBeAnnotatedWith(ElementCollection.class)
            .as("D6: no @ManyToMany and no @ElementCollection");

    @ArchTest
    static final ArchRule references_carry_the_hub = fields().that()
            .areAnnotatedWith(ManyToOne.class)
            .should()
            .beAnnotatedWith(JoinColumns.class)
            .allowEmptyShould(true)
            .as("D6: a @ManyToOne stands inside an aggregate, with the pair of columns that begins with the hub");

    @ArchTest
    static final ArchRule entities_have_verbs_not_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .as("D7: entities change by verbs");

    @ArchTest
    static final ArchRule entities_have_no_public_fields = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .andShould()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .as("D7: no public fields, and no floating point: money is whole fen");

    @ArchTest
    static final ArchRule an_empty_constructor_is_not_for_us = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveRawParameterTypes(new Class<?>[0])
            .should()
            .notBePublic()
            .as("D7: the constructor without arguments is the provider's alone");

    @ArchTest
    static final ArchRule named_beans_are_views = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .haveSimpleNameEndingWith("View")
            .andShould()
            .notBeAnnotatedWith(ApplicationScoped.class)
            .as("D8: what pages see is a …View in a web package");

    @ArchTest
    static final ArchRule sessions_are_for_access = noClasses()
            .that()
            .resideOutsideOfPackage("org.liandong.access.web")
            .should()
            .beAnnotatedWith(SessionScoped.class)
            .as("D8: only the login keeps something in the session");

    @ArchTest
    static final ArchRule views_live_for_a_request_or_a_view = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .and()
            .resideOutsideOfPackage("org.liandong.access.web")
            .should()
            .beAnnotatedWith(RequestScoped.class)
            .orShould()
            .beAnnotatedWith(ViewScoped.class)
            .as("D8: a view lives for a request or a view");

    /**
     * A service is what begins a transaction, and every public bean of a feature that others can call, whether it touches the
     * database or not. Not asked are the beans under all services, in shared and tenancy: they hold no rows of their own
     * and are called by services only, who have said it.
     */
    @ArchTest
    static final ArchRule services_say_who_may = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(new DescribedPredicate<>("are services") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.isAnnotatedWith(Entity.class) && (isTransactional(type) || isFeaturesBean(type));
                }
            })
            .should(new ArchCondition<>("carry @Allowed or @Public") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean said = Set.of(Allowed.class, Public.class).stream()
                            .anyMatch(mark -> method.isAnnotatedWith(mark)
                                    || method.getOwner().isAnnotatedWith(mark));
                    events.add(new SimpleConditionEvent(
                            method, said, method.getFullName() + " does not say who may call it"));
                }
            })
            .as("D10: every public method of a service says who may call it");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<>("now() without a clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    var target = call.getTarget();
                    return target.getOwner().getPackageName().equals("java.time")
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isAssignableTo(Clock.class));
                }
            })
            .as("D11: time comes from a Clock");

    /** The server never begins a singleton that is not public, and keeps one request open while a timer of it runs. */
    @ArchTest
    static final ArchRule what_is_done_over_and_over_is_a_turn =
            noClasses().should().dependOnClassesThat().areAssignableTo(Schedule.class);

    /** The server's executor carries the login of the request that hands it work into that work. */
    @ArchTest
    static final ArchRule work_beside_a_request_is_begun_by_a_turn = noClasses()
            .that(not(named("tenancy.Turns", "tenancy.JobRunner")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ManagedExecutorService.class);

    @ArchTest
    static final ArchRule jdbc_has_few_users = noClasses()
            .that()
            .resideOutsideOfPackage("org.liandong.tenancy")
            .and(not(named(
                    "audit.AuditLog",
                    "audit.AuditReading",
                    "audit.AuditSteps",
                    "audit.AuditRows",
                    "audit.AuditStream",
                    "audit.Verifying",
                    "audit.VerifyAudit",
                    "message.Orders",
                    "message.MailQueue",
                    "message.DigestRounds",
                    "report.FigureReading",
                    "report.Figures",
                    "report.FigureRows",
                    "report.Recomputation",
                    "report.Recount",
                    "report.Recounting",
                    "registry.RegisterCount",
                    "registry.ReportedCases",
                    "registry.RegisterRows")))
            .should()
            .dependOnClassesThat(assignableTo(Sql.class))
            .as("D12: only figures, audit, sequencer, leases, imports and queues use JDBC");

    @ArchTest
    static final ArchRule native_sql_is_off = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<>("createNativeQuery") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("createNativeQuery");
                }
            })
            .as("D12: no native queries; tenancy.Sql is the one door");

    private static boolean isTransactional(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static boolean isFeaturesBean(JavaClass type) {
        return type.isAnnotatedWith(ApplicationScoped.class)
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().matches("org\\.liandong\\.(shared|tenancy)(\\..*)?|.*\\.(web|api)");
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return new DescribedPredicate<>("one of " + List.of(names)) {
            @Override
            public boolean test(JavaClass type) {
                return List.of(names)
                        .contains(type.getName().replace("org.liandong.", "").replaceAll("\\$.*", ""));
            }
        };
    }
}
