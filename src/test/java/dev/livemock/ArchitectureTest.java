package dev.livemock;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.livemock.gateway.Action;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.storage.Resettable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Checks the dependencies between the packages and the rules that all classes follow. */
@AnalyzeClasses(
        packages = "dev.livemock",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeGenerated.class})
class ArchitectureTest {

    /** The packages, each with the packages that it may use. */
    private static final Map<String, List<String>> PACKAGES = Map.ofEntries(
            Map.entry("gateway", List.of()),
            Map.entry("clock", List.of()),
            Map.entry("storage", List.of("clock", "gateway")),
            Map.entry("openapi", List.of("gateway")),
            Map.entry("auth", List.of("gateway", "storage")),
            Map.entry("throttle", List.of("clock", "gateway", "storage")),
            Map.entry("fault", List.of("gateway", "storage")),
            Map.entry("requestlog", List.of("gateway", "storage")),
            Map.entry("delivery", List.of("storage")),
            Map.entry("app", List.of("gateway", "storage")),
            Map.entry("group", List.of("app", "delivery", "gateway", "storage")),
            Map.entry("message", List.of("app", "delivery", "gateway", "group", "storage")),
            Map.entry("seed", List.of("app", "gateway", "group", "message", "storage")),
            Map.entry(
                    "control",
                    List.of(
                            "app",
                            "auth",
                            "clock",
                            "delivery",
                            "fault",
                            "gateway",
                            "group",
                            "openapi",
                            "requestlog",
                            "seed",
                            "storage",
                            "throttle")),
            Map.entry("explorer", List.of("control", "gateway")));

    /** The maximum number of features, so that a newcomer can tell them apart by their names. */
    private static final int MAX_FEATURES = 15;

    /** Stateful beans that need no reset, each with the reason. */
    private static final Map<String, String> NOT_RESET = Map.ofEntries(
            Map.entry("CallMetrics", "its counters only increase"),
            Map.entry("RequestBinder", "it caches what is known from the code"),
            Map.entry("MovableClock", "its elapsed time only increases, and a reset resets its setting"),
            Map.entry("LocalGroupListCache", "a reset invalidates its pages"),
            Map.entry("SharedState", "its state is that of the database"),
            Map.entry("Credentials", "its values are those of the settings"),
            Map.entry("OperationDefinitions", "its values are known from the code"),
            Map.entry("ResponseWriter", "its listeners are beans"),
            Map.entry("MessageAppService", "it contains the beans whose data it deletes"),
            Map.entry("ResetService", "it contains the beans to reset"),
            Map.entry("StartupLog", "it only logs one line at startup"));

    @ArchTest
    static final ArchRule hasNoCycles =
            slices().matching("dev.livemock.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule readsTimeFromInjectedClockOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.livemock.clock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    /** A bean is stateful if it has a non-final field, or a field that is a collection, a cache or a mutable number. */
    @ArchTest
    static void resetsEveryBeanThatHoldsState(JavaClasses classes) {
        List<String> notReset = classes.stream()
                .filter(type -> type.isMetaAnnotatedWith(Component.class) || type.isAssignableTo(Clock.class))
                .filter(type -> type.getFields().stream().anyMatch(ArchitectureTest::holdsState))
                .filter(type -> !type.isAssignableTo(Resettable.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> !NOT_RESET.containsKey(name))
                .toList();

        assertThat(notReset).isEmpty();
    }

    private static boolean holdsState(JavaField field) {
        if (field.getModifiers().contains(JavaModifier.STATIC)) {
            return false;
        }
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || Stream.of(Map.class, Collection.class, Cache.class, Number.class, AtomicReference.class)
                        .anyMatch(type -> field.getRawType().isAssignableTo(type));
    }

    /** Outside services, the annotation would be ignored; see TransactionConfiguration. */
    @ArchTest
    static final ArchRule hasTransactionsInServicesOnly = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Service.class);

    @ArchTest
    static final ArchRule injectsByConstructor = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule onlyServicesUseRepositories = noClasses()
            .that()
            .areNotMetaAnnotatedWith(Service.class)
            .and()
            .areNotAssignableTo(Repository.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    /** Includes a method that calls the repository through other methods of its class. */
    @ArchTest
    static final ArchRule servicesCallRepositoriesInATransaction = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Service.class)
            .and()
            .areNotPrivate()
            .and(describe("call a repository", ArchitectureTest::callsRepository))
            .should(ArchCondition.from(describe("be transactional", ArchitectureTest::isTransactional)));

    /** A call within a class does not pass the proxy that begins the transaction. */
    @ArchTest
    static final ArchRule servicesDoNotBeginATransactionBySelfInvocation = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Service.class)
            .and(describe("are not transactional", unit -> !isTransactional(unit)))
            .should(ArchCondition.from(
                    describe("not call a transactional method of their class", unit -> callsWithinClass(unit)
                            .noneMatch(ArchitectureTest::isTransactional))));

    @ArchTest
    static final ArchRule controllersAreNotTransactional = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .should(ArchCondition.from(describe("not be transactional", unit -> !isTransactional(unit))));

    /** ResponseWriter writes the results of operations. Spring itself would write the results of a RestController. */
    @ArchTest
    static final ArchRule operationsAreInControllersWithTag = methods()
            .that()
            .areAnnotatedWith(Action.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .andShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(OpenApiTag.class);

    @ArchTest
    static final ArchRule onlyStorageUsesTransactionTemplate = noClasses()
            .that()
            .resideOutsideOfPackage("dev.livemock.storage")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(TransactionOperations.class);

    @ArchTest
    static final ArchRule restrictsUseOfJdbcTemplate = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.livemock.storage", "dev.livemock.auth", "dev.livemock.throttle", "dev.livemock.fault")
            .and()
            .doNotHaveSimpleName("BulkInserts")
            .and()
            .doNotHaveSimpleName("SharedGroupListCache")
            .and()
            .doNotHaveSimpleName("GroupConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc.core..");

    private static boolean isTransactional(JavaCodeUnit unit) {
        return unit.isMetaAnnotatedWith(Transactional.class)
                || unit.getOwner().isMetaAnnotatedWith(Transactional.class);
    }

    private static boolean callsRepository(JavaCodeUnit unit) {
        Set<JavaCodeUnit> reached = new LinkedHashSet<>();
        followCallsWithinClass(unit, reached);
        return reached.stream()
                .flatMap(each -> each.getAccessesFromSelf().stream())
                .anyMatch(access -> access.getTargetOwner().isAssignableTo(Repository.class));
    }

    private static void followCallsWithinClass(JavaCodeUnit unit, Set<JavaCodeUnit> reached) {
        if (reached.add(unit)) {
            callsWithinClass(unit).forEach(called -> followCallsWithinClass(called, reached));
        }
    }

    /** Returns the methods that are called directly, in lambdas and by method references. */
    private static Stream<JavaCodeUnit> callsWithinClass(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .map(access -> access.getTarget())
                .filter(CodeUnitAccessTarget.class::isInstance)
                .<JavaCodeUnit>flatMap(target -> ((CodeUnitAccessTarget) target).resolveMember().stream())
                .filter(called -> called.getOwner().equals(unit.getOwner()));
    }

    @ArchTest
    static void hasOnlyKnownPackages(JavaClasses classes) {
        assertThat(classes.getPackage("dev.livemock").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .containsExactlyInAnyOrderElementsOf(PACKAGES.keySet());
        assertThat(PACKAGES).hasSizeLessThanOrEqualTo(MAX_FEATURES);
    }

    @ArchTest
    static void marksEveryPackageNullMarked(JavaClasses classes) {
        assertThat(classes.getPackage("dev.livemock").getSubpackagesInTree())
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked");
    }

    @ArchTest
    static void usesOnlyAllowedPackages(JavaClasses classes) {
        PACKAGES.forEach((name, allowedPackages) -> classes()
                .that()
                .resideInAPackage("dev.livemock." + name + "..")
                .should()
                .onlyDependOnClassesThat(areOutsideOrIn(name, allowedPackages))
                .check(classes));
    }

    private static DescribedPredicate<JavaClass> areOutsideOrIn(String name, List<String> allowedPackages) {
        List<String> allowed = Stream.concat(Stream.of(name), allowedPackages.stream())
                .map(each -> "dev.livemock." + each)
                .toList();
        return DescribedPredicate.describe(
                "are outside LiveMock or in " + allowed,
                type -> !type.getPackageName().startsWith("dev.livemock")
                        || allowed.stream().anyMatch(each -> (type.getPackageName() + ".").startsWith(each + ".")));
    }

    /** Excludes the classes that Spring AOT processing generates when the jar is packaged. */
    static final class DoNotIncludeGenerated implements ImportOption {

        private static final Pattern GENERATED = Pattern.compile(".*(__|\\$\\$).*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }
}
