package hearsay.attribution;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "hearsay.attribution", importOptions = DoNotIncludeTests.class)
class PackageOrderTest {
  @ArchTest
  static final ArchRule PACKAGES_ARE_THE_STEPS_IN_ORDER =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("reading")
          .definedBy("..reading..")
          .layer("cue")
          .definedBy("..cue..")
          .layer("source")
          .definedBy("..source..")
          .layer("content")
          .definedBy("..content..")
          .whereLayer("reading")
          .mayNotAccessAnyLayer()
          .whereLayer("cue")
          .mayOnlyAccessLayers("reading")
          .whereLayer("source")
          .mayOnlyAccessLayers("reading", "cue")
          .whereLayer("content")
          .mayOnlyAccessLayers("reading", "cue", "source");
}
