package io.orderledger.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.orderledger.ledger.Evolution;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may know whom. Each rule says what would go wrong without it. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    static final String ROOT = "io.orderledger";
    private static final String EVENTS = ROOT + ".events..";
    private static final String LEDGER = ROOT + ".ledger..";
    private static final String WEB = ROOT + ".web..";
    private static final String COMMAND = ROOT + ".command..";
    private static final String QUERY = ROOT + ".query..";
    private static final String STATEMENT = ROOT + ".query.statement..";
    private static final String DATABASE = ROOT + ".database..";
    private static final String STANDALONE = ROOT + ".standalone..";
    private static final String DOMAIN = ROOT + ".command..domain..";
    private static final Set<String> LAYER_NAMES = Set.of(
            "util",
            "utils",
            "service",
            "services",
            "impl",
            "dto",
            "controller",
            "controllers",
            "repository",
            "helper",
            "helpers",
            "common",
            "manager",
            "model",
            "entity",
            "misc");
    private static final Set<String> CLOCK_METHODS = Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC");

    @ArchTest
    static final ArchRule theSidesMeetInTheEventTableOnly = slices().matching(ROOT + ".(command|query)..")
            .should()
            .notDependOnEachOther()
            .because("each side runs alone");

    @ArchTest
    static final ArchRule eventsKnowOnlyTheJdk = classes()
            .that()
            .resideInAPackage(EVENTS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(EVENTS, "java..", "org.jspecify..")
            .because("they are storage, and outlive every framework");

    @ArchTest
    static final ArchRule theLedgerKnowsOnlyEvents = onlyOurs(LEDGER, EVENTS, LEDGER);

    @ArchTest
    static final ArchRule theSharedWebKnowsOnlyEvents = onlyOurs(WEB, EVENTS, WEB);

    @ArchTest
    static final ArchRule theCommandSideKnowsWhatBothShare = onlyOurs(COMMAND, EVENTS, LEDGER, WEB, COMMAND);

    @ArchTest
    static final ArchRule theQuerySideKnowsWhatBothShare = onlyOurs(QUERY, EVENTS, LEDGER, WEB, QUERY);

    @ArchTest
    static final ArchRule statementsKnowNothingOfProjections = onlyOurs(STATEMENT, EVENTS, STATEMENT);

    @ArchTest
    static final ArchRule theEmbeddedDatabaseKnowsNobody = onlyOurs(DATABASE, DATABASE);

    @ArchTest
    static final ArchRule onlyStandaloneEmbedsADatabase = noClasses()
            .that()
            .resideOutsideOfPackages(DATABASE, STANDALONE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DATABASE)
            .because("production code of either side runs on any server; tests may embed one");

    @ArchTest
    static final ArchRule theDomainIsPure = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat(are(resideInAnyPackage(
                    "org.axonframework..",
                    "org.springframework..",
                    "jakarta..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "org.slf4j..",
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "java.sql..",
                    "java.util.concurrent..",
                    "javax..",
                    WEB)))
            .orShould()
            .dependOnClassesThat(resideInAPackage(LEDGER)
                    .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Evolution.class))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("deciders are tables: same state, same command, same answer");

    @ArchTest
    static final ArchRule theDomainReadsNoClockAndRollsNoDice = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .accessTargetWhere(readsClock())
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom)|java\\.security\\.SecureRandom")
            .because("the moment is an argument of decide");

    @ArchTest
    static final ArchRule aGetChangesNothing = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("CommandApi")
            .should()
            .beAnnotatedWith(GetMapping.class)
            .because("browsers, proxies and previews fetch addresses without being asked");

    @ArchTest
    static final ArchRule aRouteSaysItsMethod = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Api")
            .should()
            .beAnnotatedWith(RequestMapping.class)
            .because("a mapping without a method answers GET, too");

    @ArchTest
    static final ArchRule onlyJackson3 = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.databind.."))
            .because("Swagger brings Jackson 2 beside ours, and it would serialise events differently");

    @ArchTest
    static final ArchRule oneWayToLog = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "ch.qos.logback..");

    @ArchTest
    static final ArchRule packagesAreFeatures = noClasses()
            .should()
            .resideInAnyPackage(LAYER_NAMES.stream()
                    .map(name -> "io.orderledger.." + name + "..")
                    .toArray(String[]::new))
            .because("a package is a feature");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(classes.getPackage(ROOT).getSubpackagesInTree().stream()
                        .filter(known -> !known.getClasses().isEmpty())
                        .filter(known -> known.tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                                .isEmpty())
                        .map(JavaPackage::getName))
                .as("packages without @NullMarked in package-info.java")
                .isEmpty();
    }

    private static ArchRule onlyOurs(String of, String... allowed) {
        var foreign = resideInAPackage(ROOT + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("classes of ours outside of %s", Arrays.toString(allowed));
        return noClasses().that().resideInAPackage(of).should().dependOnClassesThat(foreign);
    }

    private static DescribedPredicate<JavaAccess<?>> readsClock() {
        return DescribedPredicate.describe(
                "reads a clock",
                access -> CLOCK_METHODS.contains(access.getTarget().getName())
                        && (access.getTargetOwner().getPackageName().equals("java.time")
                                || access.getTargetOwner().isEquivalentTo(System.class)));
    }
}
