package dev.livemock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds the house: which room may use which, and what every room keeps to. */
@AnalyzeClasses(packages = "dev.livemock", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    /** Each room, and the rooms that it may use. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("time", List.of()),
            Map.entry("error", List.of()),
            Map.entry("startup", List.of()),
            Map.entry("paging", List.of()),
            Map.entry("gateway", List.of("error", "paging", "storage")),
            Map.entry("auth", List.of("error", "gateway", "startup")),
            Map.entry("throttle", List.of("error", "gateway", "startup")),
            Map.entry("storage", List.of("startup")),
            Map.entry("app", List.of("error", "gateway", "paging", "storage")),
            Map.entry("group", List.of("app", "error", "gateway", "paging", "storage")),
            Map.entry("seed", List.of("app", "group", "startup", "storage")));

    @ArchTest
    static final ArchRule hasNoCycle =
            slices().matching("dev.livemock.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule readsTheOneClock = noClasses()
            .that()
            .resideOutsideOfPackage("dev.livemock.time")
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

    @ArchTest
    static final ArchRule injectsByConstructor = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static void hasOnlyTheRoomsOnThePlan(JavaClasses classes) {
        assertThat(classes.getPackage("dev.livemock").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
    }

    @ArchTest
    static void saysInEveryPackageWhatMayBeNull(JavaClasses classes) {
        assertThat(classes.getPackage("dev.livemock").getSubpackagesInTree())
                .allMatch(room -> room.isAnnotatedWith(NullMarked.class), "is @NullMarked");
    }

    @ArchTest
    static void usesOnlyTheRoomsBelow(JavaClasses classes) {
        ROOMS.forEach((room, below) -> classes()
                .that()
                .resideInAPackage("dev.livemock." + room + "..")
                .should()
                .onlyDependOnClassesThat(areOutsideOrIn(room, below))
                .check(classes));
    }

    private static DescribedPredicate<JavaClass> areOutsideOrIn(String room, List<String> below) {
        List<String> allowed = Stream.concat(Stream.of(room), below.stream())
                .map(name -> "dev.livemock." + name)
                .toList();
        return DescribedPredicate.describe(
                "are outside the house or in " + allowed,
                type -> !type.getPackageName().startsWith("dev.livemock")
                        || allowed.stream().anyMatch(name -> (type.getPackageName() + ".").startsWith(name + ".")));
    }
}
